/**
 * Dresses one shadow root of a widget in the customer's looks: those of the options and those the page has set by custom properties, in
 * the scheme of now. What cannot be read is mended, and said so once. Loaded only where there is a theme.
 */
import type { Scheme } from '../core/mend-theme.ts'
import type { GivenOptions } from '../core/options.ts'
import { addStyles } from './add-styles.ts'
import { THEME_EVENT } from './change-theme.ts'
import { readTheme } from './read-theme.ts'
import { writeTheme } from './write-theme.ts'

export interface ThemeDeps {
  readonly options: GivenOptions
  /** The widget's, or that of a survey within the page; in the document. */
  readonly root: ShadowRoot
  /** The widget's. */
  readonly signal: AbortSignal
  readonly log?: Pick<Console, 'warn'>
}

/** By a widget's options: what was already complained of, in whichever root. */
const SAID = new WeakMap<GivenOptions, Set<string>>()

/** Follows the system's scheme and `changeTheme` from then on. */
export function applyTheme({ options, root, signal, log = console }: ThemeDeps): void {
  const said = SAID.get(options) ?? new Set()
  SAID.set(options, said)
  const prefersDark = matchMedia('(prefers-color-scheme: dark)')
  let remove = (): void => {}
  const apply = (): void => {
    // A survey that is over hears of it too.
    if (!root.isConnected) return
    remove()
    const { colorScheme } = options
    const scheme = schemeOf(colorScheme, prefersDark.matches)
    const { css, notices } = writeTheme(readTheme({ options, root, scheme }), scheme, colorScheme)
    remove = addStyles(root, css, options)
    for (const notice of notices) {
      if (!said.has(notice)) log.warn(`Earshot: ${notice}`)
      said.add(notice)
    }
  }
  apply()
  prefersDark.addEventListener('change', apply, { signal })
  signal.addEventListener(THEME_EVENT, apply)
}

function schemeOf(colorScheme: string | undefined, isSystemDark: boolean): Scheme {
  if (colorScheme === 'light' || colorScheme === 'dark') return colorScheme
  return isSystemDark ? 'dark' : 'light'
}
