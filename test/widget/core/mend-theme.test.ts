import { describe, expect, test } from 'vitest'
import type { Rgb } from '../../../widget/core/contrast.ts'
import { type ColourName, type GivenColours, mendTheme } from '../../../widget/core/mend-theme.ts'

function give(colours: Readonly<Partial<Record<ColourName, string>>>, opacity = 1): GivenColours {
  return Object.fromEntries(
    Object.entries(colours).map(([name, hex]) => [
      name,
      { source: `themeLight.${name}`, rgb: rgb(hex), opacity },
    ]),
  )
}

function rgb(hex: string): Rgb {
  const channel = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

test.each(['light', 'dark'] as const)('our own colours pass in %s', (scheme) => {
  const { changed, notices, isFaint } = mendTheme({}, scheme)

  expect([...changed]).toEqual([])
  expect(notices).toEqual([])
  expect(isFaint).toBe(false)
})

test('a theme that can be read is left alone', () => {
  const given = give({ foreground: '#16211f', background: '#f6f4ee', accentBackground: '#0f766e' })

  expect([...mendTheme(given, 'light').changed]).toEqual([])
})

describe('what cannot be read', () => {
  test('is moved, and named with both ratios and the new colour', () => {
    const { changed, notices } = mendTheme(give({ foreground: '#999999' }), 'light')

    expect([...changed.keys()]).toEqual(['foreground'])
    expect(notices).toEqual([
      `themeLight.foreground #999999 has a contrast of 2.84 to the background #ffffff where 4.5 is needed. ${changed.get('foreground')} is used in its place: 4.54.`,
    ])
  })

  test('is judged by what is seen of it', () => {
    const { changed } = mendTheme(give({ foreground: '#000000' }, 0.3), 'light')

    expect(changed.has('foreground')).toBe(true)
  })

  test('is mended in order: the accent for the page, then its text for the accent', () => {
    const given = give({ accentBackground: '#ffe14d', accentForeground: '#fff7cc' })
    const { changed, notices } = mendTheme(given, 'light')

    expect([...changed.keys()]).toEqual(['accentBackground', 'accentForeground'])
    expect(notices).toHaveLength(2)
  })

  test.each(['successColor', 'errorColor', 'outline'] as const)('%s too', (name) => {
    expect(mendTheme(give({ [name]: '#f4f4f4' }), 'light').changed.has(name)).toBe(true)
  })
})

test('our own colours give way without a word', () => {
  const { changed, notices } = mendTheme(give({ background: '#101010' }), 'light')

  expect(notices).toEqual([])
  expect(changed.has('foreground')).toBe(true)
  expect(changed.has('background')).toBe(false)
})

test.each([
  ['on a bright accent', { accentBackground: '#ffe14d' }, 'dark', 'accentForeground', '#1c1d28'],
  ['on a dark background', { background: '#101010' }, 'light', 'foreground', '#eeeef4'],
] as const)('a text of ours is read easily %s', (_name, colours, scheme, name, hex) => {
  expect(mendTheme(give(colours), scheme).changed.get(name)).toBe(hex)
})

test('a theme without a focus ring has its accent for it', () => {
  const given = give({ background: '#0b3d2e', accentBackground: '#ffe14d' })

  expect(mendTheme(given, 'dark').changed.has('outline')).toBe(false)
})

test('a text that is just seen asks for lines and hints in full strength', () => {
  expect(mendTheme(give({ foreground: '#767676' }), 'light').isFaint).toBe(true)
  expect(mendTheme(give({ foreground: '#333333' }), 'light').isFaint).toBe(false)
})
