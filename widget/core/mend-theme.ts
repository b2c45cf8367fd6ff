/** Makes a customer's colours readable: fills in what was not given, and moves what cannot be seen to the nearest that can. Pure. */
import type { Theme } from '../api.ts'
import {
  blend,
  contrast,
  mendContrast,
  type Rgb,
  SHAPE_CONTRAST,
  TEXT_CONTRAST,
  toHex,
} from './contrast.ts'

/** `outline` stands for the colour in it. */
export type ColourName = Exclude<keyof Theme, 'boxShadow'>

export type Scheme = 'light' | 'dark'

/** A colour as given: its name where it was given, and what it is. */
export interface GivenColour {
  /** `themeLight.foreground`, `--earshot-accent`: how to find it. */
  readonly source: string
  readonly rgb: Rgb
  /** From 0 to 1. */
  readonly opacity: number
}

export type GivenColours = Readonly<Partial<Record<ColourName, GivenColour>>>

export interface MendedTheme {
  /** What must differ from the stylesheets' own values and from what was given: `#rrggbb`. */
  readonly changed: ReadonlyMap<ColourName, string>
  /** One sentence for each colour that was given and is not used as it is. */
  readonly notices: readonly string[]
  /** The text is seen, but its fainter shades, for lines and hints, would not be. */
  readonly isFaint: boolean
}

/** The stylesheets' own colours: `test/browser/theme.test.ts` holds both together. */
export const DEFAULTS: Readonly<Record<Scheme, Readonly<Record<ColourName, string>>>> = {
  light: {
    foreground: '#1c1d28',
    background: '#ffffff',
    accentForeground: '#ffffff',
    accentBackground: '#5555ee',
    successColor: '#146c3c',
    errorColor: '#b3261e',
    outline: '#5555ee',
  },
  dark: {
    foreground: '#eeeef4',
    background: '#1b1c25',
    accentForeground: '#ffffff',
    accentBackground: '#5555ee',
    successColor: '#7fdba2',
    errorColor: '#ff9c92',
    outline: '#5555ee',
  },
}

/** What ours turn into on a background that is not theirs. */
const OPPOSITES: Readonly<Record<Scheme, Readonly<Record<ColourName, string>>>> = {
  light: { ...DEFAULTS.dark, accentForeground: DEFAULTS.light.foreground },
  dark: { ...DEFAULTS.light, accentForeground: DEFAULTS.light.foreground },
}

/** What is looked at in front of what, and how well it must be seen. The background itself is never changed. */
const PAIRS = [
  ['foreground', 'background', TEXT_CONTRAST],
  // The focus ring and the chosen state are drawn in it.
  ['accentBackground', 'background', SHAPE_CONTRAST],
  ['accentForeground', 'accentBackground', TEXT_CONTRAST],
  ['successColor', 'background', TEXT_CONTRAST],
  ['errorColor', 'background', TEXT_CONTRAST],
  ['outline', 'background', SHAPE_CONTRAST],
] as const satisfies readonly (readonly [ColourName, ColourName, number])[]

/** As `panel.css` draws lines and placeholders: a share of the text's colour. */
const LINE_OPACITY = 0.55
const HINT_OPACITY = 0.7

export function mendTheme(given: GivenColours, scheme: Scheme): MendedTheme {
  const used: Record<ColourName, Rgb> = mapColours((name) => fromHex(DEFAULTS[scheme][name]))
  const changed = new Map<ColourName, string>()
  const notices: string[] = []
  const { background } = given
  if (background) {
    // What is behind a glass widget is unknown: the paper of its scheme is taken for it.
    const paper: Rgb = scheme === 'light' ? [1, 1, 1] : [0, 0, 0]
    used.background = blend(background.rgb, background.opacity, paper)
  }
  for (const [name, againstName, wanted] of PAIRS) {
    const against = used[againstName]
    const wish = given[name]
    const colour = wish ? blend(wish.rgb, wish.opacity, against) : used[name]
    // Without a focus ring of its own a theme has the accent for it.
    if (contrast(colour, against) >= wanted || (name === 'outline' && !wish)) {
      used[name] = colour
      continue
    }
    const mended = wish
      ? mendContrast(colour, against, wanted)
      : mendContrast(fromHex(OPPOSITES[scheme][name]), against, wanted)
    used[name] = mended
    changed.set(name, toHex(mended))
    // A colour of our own gives way without a word, to one that is read easily.
    if (wish)
      notices.push(
        `${wish.source} ${toHex(colour)} has a contrast of ${ratio(colour, against)} to the ${WORDS[againstName]} ${toHex(against)} where ${wanted} is needed. ${toHex(mended)} is used in its place: ${ratio(mended, against)}.`,
      )
  }
  return { changed, notices, isFaint: isFaint(used) }
}

const WORDS = { background: 'background', accentBackground: 'accent' } as const

/** Only a foreground of the customer's can be: our own is strong enough on any background it was left on. */
function isFaint({ foreground, background }: Readonly<Record<ColourName, Rgb>>): boolean {
  const share = (opacity: number): number =>
    contrast(blend(foreground, opacity, background), background)
  return share(LINE_OPACITY) < SHAPE_CONTRAST || share(HINT_OPACITY) < TEXT_CONTRAST
}

/** Cut, not rounded: 4.498 fails and must not read 4.5. */
function ratio(colour: Rgb, against: Rgb): string {
  return String(Math.floor(contrast(colour, against) * 100) / 100)
}

function mapColours(toRgb: (name: ColourName) => Rgb): Record<ColourName, Rgb> {
  return {
    foreground: toRgb('foreground'),
    background: toRgb('background'),
    accentForeground: toRgb('accentForeground'),
    accentBackground: toRgb('accentBackground'),
    successColor: toRgb('successColor'),
    errorColor: toRgb('errorColor'),
    outline: toRgb('outline'),
  }
}

function fromHex(hex: string): Rgb {
  const channel = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}
