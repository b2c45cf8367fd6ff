/** The custom properties that carry a theme: the page may set them on `earshot-widget`, and the options are written into them. */
import type { Theme } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'

export const THEME_PROPERTIES = {
  foreground: '--earshot-foreground',
  background: '--earshot-background',
  accentForeground: '--earshot-on-accent',
  accentBackground: '--earshot-accent',
  successColor: '--earshot-success',
  errorColor: '--earshot-error',
  boxShadow: '--earshot-shadow',
  outline: '--earshot-outline',
} as const satisfies Record<keyof Theme, string>

/** Whether there is anything to check or to change. Where there is not, the code for it is not loaded. */
export function hasTheme(options: GivenOptions, host: Element): boolean {
  if (options.themeLight || options.themeDark) return true
  const styles = getComputedStyle(host)
  return Object.values(THEME_PROPERTIES).some((name) => styles.getPropertyValue(name) !== '')
}
