import { describe, expect, test } from 'vitest'
import { createFormat, pickLocale } from '../../dashboard/format.ts'

const format = createFormat('en-GB', 'UTC')

describe('signed figures', () => {
  test.each([
    ['a gain carries a plus', 7, 0, '+7'],
    ['a loss carries a real minus', -7, 0, '−7'],
    ['zero carries no sign', 0, 0, '0'],
    ['a loss too small to show carries no sign', -0.001, 2, '0.00'],
    ['digits are kept', 0.5, 2, '+0.50'],
    ['thousands are grouped', 12345, 0, '+12,345'],
  ])('%s', (_name, value, digits, text) => {
    expect(format.signed(value, digits)).toBe(text)
  })
})

describe('dates', () => {
  test('a period ends with its last day, not with the start of the next', () => {
    const text = format.period('2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z')

    expect(text.replace(/\s/g, ' ')).toMatch(/^16 ?– ?22 November 2026$/)
  })

  test.each([
    ['seconds are now', 20_000, 'now'],
    ['minutes', 5 * 60_000, '5 minutes ago'],
    ['hours', 3 * 3_600_000, '3 hours ago'],
    ['a day has a name', 30 * 3_600_000, 'yesterday'],
    ['weeks', 15 * 86_400_000, '2 weeks ago'],
  ])('%s', (_name, ageMs, text) => {
    const now = Date.parse('2026-11-22T12:00:00.000Z')

    expect(format.ago(new Date(now - ageMs).toISOString(), now)).toBe(text)
  })
})

describe('locales', () => {
  test.each([
    ['the reader’s variety of the language', ['de-DE', 'en-NZ'], 'en-NZ'],
    ['the language itself where the reader has none of it', ['de-DE', 'fr'], 'en'],
    ['a language whose tag only begins alike is another one', ['enm'], 'en'],
    ['a tag Intl would throw on is passed over', ['en-US@posix', 'en-GB'], 'en-GB'],
  ])('%s', (_name, languages, picked) => {
    expect(pickLocale(languages, 'en')).toBe(picked)
  })

  test('a language without a name is shown by its code', () => {
    expect(format.language('de')).toBe('German')
    expect(format.language('not a language')).toBe('not a language')
    expect(format.language('unknown')).toBe('Unknown')
  })
})
