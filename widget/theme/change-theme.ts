/** Changes the looks of a widget that is in use, wherever it shows. */
import type { GivenOptions } from '../core/options.ts'

/** Dispatched on a widget's `signal`, which all of its parts have. */
export const THEME_EVENT = 'theme'

/** What is not named stays as it was. `applyTheme` does the rest: it must have run for the widget's roots. */
export function changeTheme(
  options: GivenOptions,
  signal: AbortSignal,
  changes: Pick<GivenOptions, 'colorScheme' | 'themeLight' | 'themeDark'>,
): void {
  Object.assign(options, changes)
  signal.dispatchEvent(new Event(THEME_EVENT))
}
