import { describe, expect, test } from 'vitest'
import {
  blend,
  contrast,
  mendContrast,
  type Rgb,
  SHAPE_CONTRAST,
  TEXT_CONTRAST,
  toHex,
} from '../../../widget/core/contrast.ts'

const WHITE: Rgb = [1, 1, 1]
const BLACK: Rgb = [0, 0, 0]

function rgb(hex: string): Rgb {
  const channel = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

/** The angle of a colour in OKLab would be our own arithmetic again; the HSL hue is close enough to tell blue from green. */
function hue(colour: Rgb): number {
  const [r, g, b] = colour
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI
}

describe('contrast', () => {
  test.each([
    ['black on white', '#000000', '#ffffff', 21],
    ['white on white', '#ffffff', '#ffffff', 1],
    ['the lightest grey for text on white', '#767676', '#ffffff', 4.54],
    ['one lighter, which fails', '#777777', '#ffffff', 4.48],
    ['pure red on white', '#ff0000', '#ffffff', 4.0],
    ['pure blue on white', '#0000ff', '#ffffff', 8.59],
    ['pure green on white', '#00ff00', '#ffffff', 1.37],
    ['yellow on blue', '#ffff00', '#0000ff', 8.0],
    ['grey on black', '#595959', '#000000', 3.0],
  ])('%s, as WebAIM’s checker has it', (_name, one, other, ratio) => {
    expect(contrast(rgb(one), rgb(other))).toBeCloseTo(ratio, 1)
    expect(contrast(rgb(other), rgb(one))).toBe(contrast(rgb(one), rgb(other)))
  })
})

describe('mendContrast', () => {
  test('leaves alone what is seen well enough', () => {
    const colour = rgb('#767676')

    expect(mendContrast(colour, WHITE, TEXT_CONTRAST)).toBe(colour)
  })

  test('takes the nearest: one level less fails', () => {
    const mended = mendContrast(rgb('#777777'), WHITE, TEXT_CONTRAST)

    expect(toHex(mended)).toMatch(/^#7[56]7[56]7[56]$/)
  })

  test.each(['#99ccff', '#ffb347', '#7ed957', '#ff8fa3', '#5555ee'])(
    'keeps the hue of %s on white and on black',
    (hex) => {
      for (const against of [WHITE, BLACK]) {
        const mended = mendContrast(rgb(hex), against, TEXT_CONTRAST)
        const turn = Math.abs(hue(mended) - hue(rgb(hex)))

        expect(contrast(mended, against)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
        expect(Math.min(turn, 360 - turn), `${toHex(mended)}`).toBeLessThan(20)
      }
    },
  )

  test('goes darker or lighter, whichever is nearer', () => {
    const grey = rgb('#808080')

    expect(luminanceOf(mendContrast(rgb('#707070'), grey, SHAPE_CONTRAST))).toBeLessThan(0.15)
    expect(luminanceOf(mendContrast(rgb('#d0d0d0'), grey, SHAPE_CONTRAST))).toBeGreaterThan(0.6)
  })

  test('always finds a colour for text and for shapes', () => {
    const levels = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1]
    const colours = levels.flatMap((r) => levels.flatMap((g) => levels.map((b): Rgb => [r, g, b])))
    for (const against of colours)
      for (const wanted of [TEXT_CONTRAST, SHAPE_CONTRAST]) {
        const mended = mendContrast([0.6, 0.2, 0.8], against, wanted)
        const shown = rgb(toHex(mended))

        expect(contrast(shown, against), toHex(against)).toBeGreaterThanOrEqual(wanted)
      }
  })

  test('answers for numbers that are none', () => {
    expect(toHex(mendContrast([Number.NaN, 2, -1], WHITE, TEXT_CONTRAST))).toMatch(/^#[0-9a-f]{6}$/)
  })
})

test('blend shows what is seen through', () => {
  expect(toHex(blend(BLACK, 0.5, WHITE))).toBe('#808080')
  expect(blend(BLACK, 0, WHITE)).toEqual(WHITE)
})

function luminanceOf(colour: Rgb): number {
  return contrast(colour, BLACK) * 0.05 - 0.05
}
