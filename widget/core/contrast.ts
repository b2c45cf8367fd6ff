/**
 * How well one colour is seen on another (WCAG 2.2), and the nearest colour that is seen well enough: the same hue, lighter or darker, in
 * OKLab (Ottosson 2020). Pure; total on any numbers.
 */

/** sRGB, each channel from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what else must be seen. */
export const TEXT_CONTRAST = 4.5
export const SHAPE_CONTRAST = 3

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [1, 1, 1]

/** Steps of lightness that are tried: finer than an eye can tell. */
const STEPS = 256

/** By how much the colour fades until the screen can show it. A power of two: it ends at exactly nothing. */
const CHROMA_STEP = 1 / 32

/** From 1, not to be told apart, to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** `colour` itself where it is seen well enough; otherwise the one of its hue that is nearest in lightness, or black or white. */
export function mendContrast(colour: Rgb, against: Rgb, wanted: number): Rgb {
  if (contrast(colour, against) >= wanted) return colour
  const lab = toOklab(colour)
  for (let step = 1; step <= STEPS; step += 1) {
    const found = [lab[0] + step / STEPS, lab[0] - step / STEPS]
      .filter((lightness) => lightness > 0 && lightness < 1)
      .map((lightness) => toBytes(fromOklab(lightness, lab)))
      .find((candidate) => contrast(candidate, against) >= wanted)
    if (found) return found
  }
  return contrast(BLACK, against) > contrast(WHITE, against) ? BLACK : WHITE
}

/** What is seen of `colour` at this opacity, in front of `behind`. */
export function blend(colour: Rgb, opacity: number, behind: Rgb): Rgb {
  const [r, g, b] = colour.map(
    (channel, index) => channel * opacity + (behind[index] ?? 0) * (1 - opacity),
  )
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** `#rrggbb`. */
export function toHex(colour: Rgb): string {
  const digits = colour.map((channel) =>
    Math.round(clamp(channel) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear([red, green, blue]: Rgb): Rgb {
  return [toLinear(red), toLinear(green), toLinear(blue)]
}

function toLinear(channel: number): number {
  const value = clamp(channel)
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

type Oklab = readonly [lightness: number, a: number, b: number]

/** Matrices: https://bottosson.github.io/posts/oklab/ */
function toOklab(colour: Rgb): Oklab {
  const [red, green, blue] = linear(colour)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** At another lightness, with as much of the colour as sRGB can show there. */
function fromOklab(lightness: number, [, a, b]: Oklab): Rgb {
  let share = 1
  let colour = oklabToSrgb([lightness, a, b])
  while (share > 0 && !isShowable(colour)) {
    share -= CHROMA_STEP
    colour = oklabToSrgb([lightness, a * share, b * share])
  }
  return colour
}

function oklabToSrgb([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function isShowable(colour: Rgb): boolean {
  return colour.every((channel) => channel >= 0 && channel <= 1)
}

/** As the screen gets it, so that rounding cannot undo what was reached. */
function toBytes([red, green, blue]: Rgb): Rgb {
  return [toByte(red), toByte(green), toByte(blue)]
}

function toByte(channel: number): number {
  return Math.round(clamp(channel) * 255) / 255
}

function clamp(channel: number): number {
  return channel > 0 ? Math.min(channel, 1) : 0
}
