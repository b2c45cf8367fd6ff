/** Reads CSS colours with the browser's own parser: names, `oklch()`, `light-dark()`, `var()`, whatever it knows. */
import type { Rgb } from '../core/contrast.ts'

export interface ReadColour {
  readonly rgb: Rgb
  readonly opacity: number
}

/**
 * `probe` is an element in the document whose styles nobody else sets. Undefined where the text is no colour, or one that is not seen.
 * A canvas would read colours too, but browsers that guard against fingerprints falsify it.
 */
export function readColour(probe: HTMLElement, text: string): ReadColour | undefined {
  if (!CSS.supports('color', text)) return undefined
  // Not inherited, unlike `color`: what cannot be computed, such as the `var()` of nothing, ends up transparent.
  probe.style.backgroundColor = ''
  // A mixture is answered in sRGB, however the colour was written.
  probe.style.backgroundColor = `color-mix(in srgb, ${text}, ${text})`
  const { backgroundColor } = getComputedStyle(probe)
  const numbers = /\((?:srgb )?(.*)\)/.exec(backgroundColor)?.[1]?.split(/[\s,/]+/) ?? []
  const [red = Number.NaN, green = red, blue = red, opacity = 1] = numbers.map(Number)
  if (Number.isNaN(red + green + blue) || !(opacity > 0)) return undefined
  // Some browsers keep to the older `rgb(255, 0, 0)`.
  const scale = backgroundColor.startsWith('color(') ? 1 : 255
  return { rgb: [red / scale, green / scale, blue / scale], opacity }
}
