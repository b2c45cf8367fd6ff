/** Writes the stylesheet of a theme from what was read of it. Everything is important: only so does it outdo the page's own rules. */
import type { Theme } from '../api.ts'
import { mendTheme, type Scheme } from '../core/mend-theme.ts'
import type { ReadTheme } from './read-theme.ts'
import { THEME_PROPERTIES } from './theme-properties.ts'

/** A text of 4.5 has no room for the fainter shades that lines and hints are drawn in. */
const FAINT_CSS =
  '*{--line:currentcolor!important}::placeholder,small,.sending{opacity:1!important}'

const SHADOW_CSS = `dialog,.survey:not(.inline){box-shadow:var(${THEME_PROPERTIES.boxShadow})!important}`

const OUTLINE_CSS = `:focus-visible,label:has(:focus-visible){outline:var(${THEME_PROPERTIES.outline})!important}`

export interface WrittenTheme {
  readonly css: string
  /** One sentence for each thing that is not used as it was given. */
  readonly notices: readonly string[]
}

export function writeTheme(
  { colours, values, mistakes }: ReadTheme,
  scheme: Scheme,
  colorScheme: string | undefined,
): WrittenTheme {
  const { changed, notices, isFaint } = mendTheme(colours, scheme)
  const used = new Map<keyof Theme, string>(values)
  for (const [name, hex] of changed) used.set(name, name === 'outline' ? `2px solid ${hex}` : hex)
  const properties = [...used].map(
    ([name, value]) => `${THEME_PROPERTIES[name]}:${value}!important`,
  )
  const css = [
    `:host{${properties.join(';')}}`,
    // The button stands outside of what has a scheme.
    colorScheme &&
      `:host,*{color-scheme:${colorScheme === 'system' ? 'light dark' : scheme}!important}`,
    isFaint && FAINT_CSS,
    used.has('boxShadow') && SHADOW_CSS,
    used.has('outline') && OUTLINE_CSS,
  ]
  return { css: css.filter(Boolean).join(''), notices: [...mistakes, ...notices] }
}
