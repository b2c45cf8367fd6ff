/** Collects what is asked for of a widget's looks, from its options and from what the page says of its element, and reads it. */
import type { Theme } from '../api.ts'
import type { ColourName, GivenColours, Scheme } from '../core/mend-theme.ts'
import type { GivenOptions } from '../core/options.ts'
import { readColour } from './read-colour.ts'
import { THEME_PROPERTIES } from './theme-properties.ts'

export interface ReadTheme {
  readonly colours: GivenColours
  /** Name → CSS value, of all that can be used. */
  readonly values: ReadonlyMap<keyof Theme, string>
  /** One sentence for each value that cannot be used. */
  readonly mistakes: readonly string[]
}

export interface ThemeSource {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly scheme: Scheme
}

const COLOURS = [
  'foreground',
  'background',
  'accentForeground',
  'accentBackground',
  'successColor',
  'errorColor',
] as const satisfies readonly ColourName[]

/** The theme's own styles must be away meanwhile: they would be read as the page's. */
export function readTheme({ options, root, scheme }: ThemeSource): ReadTheme {
  const colours: { -readonly [Name in keyof GivenColours]: GivenColours[Name] } = {}
  const values = new Map<keyof Theme, string>()
  const mistakes: string[] = []
  const optionName = scheme === 'light' ? 'themeLight' : 'themeDark'
  const theme: Theme = options[optionName] ?? {}
  const page = getComputedStyle(root.host)
  const ask = (name: keyof Theme, use: (text: string, source: string) => boolean): void => {
    const option = theme[name]
    const source = option ? `${optionName}.${name}` : THEME_PROPERTIES[name]
    const text = (option || page.getPropertyValue(THEME_PROPERTIES[name])).trim()
    if (text && !use(text, source)) mistakes.push(`${source} cannot be used: ${text}`)
  }

  const probe = createProbe(root, scheme)
  for (const name of COLOURS)
    ask(name, (text, source) => {
      const colour = readColour(probe, text)
      if (!colour) return false
      colours[name] = { ...colour, source }
      values.set(name, text)
      return true
    })
  ask('outline', (text, source) => {
    probe.style.outline = text
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(probe)
    if (!CSS.supports('outline', text) || outlineStyle === 'none' || outlineWidth === '0px')
      return false
    // The browser's own ring takes care of its own contrast.
    const colour = outlineStyle === 'auto' ? undefined : readColour(probe, outlineColor)
    if (colour) colours.outline = { ...colour, source }
    values.set('outline', colour ? `${outlineWidth} ${outlineStyle} ${outlineColor}` : text)
    return true
  })
  ask('boxShadow', (text) => {
    if (!CSS.supports('box-shadow', text)) return false
    values.set('boxShadow', text)
    return true
  })
  probe.remove()
  return { colours, values, mistakes }
}

/** An element that is measured and not seen, in the scheme in question, untouched by forced colours. */
function createProbe(root: ShadowRoot, scheme: Scheme): HTMLElement {
  const probe = document.createElement('i')
  Object.assign(probe.style, {
    all: 'initial',
    display: 'none',
    colorScheme: scheme,
    forcedColorAdjust: 'none',
  })
  root.append(probe)
  return probe
}
