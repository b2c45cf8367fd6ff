/** Light, dark or what the system says: kept in localStorage, applied as an attribute of the root element. */

export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof COLOR_SCHEMES)[number]

const STORAGE_KEY = 'earshot.color-scheme'

/** Sent on `window` when the scheme was changed by hand, for what cannot follow by CSS (canvas). */
export const COLOR_SCHEME_EVENT = 'earshot:color-scheme'

export function readColorScheme(): ColorScheme {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return COLOR_SCHEMES.find((scheme) => scheme === stored) ?? 'system'
  } catch {
    // Storage may be forbidden; the system's choice is then as good as any.
    return 'system'
  }
}

export function keepColorScheme(scheme: ColorScheme): void {
  applyColorScheme(scheme)
  try {
    localStorage.setItem(STORAGE_KEY, scheme)
  } catch {
    // The choice then lasts as long as the page.
  }
  window.dispatchEvent(new Event(COLOR_SCHEME_EVENT))
}

export function applyColorScheme(scheme: ColorScheme): void {
  if (scheme === 'system') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
}
