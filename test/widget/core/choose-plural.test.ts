import { expect, test } from 'vitest'
import { choosePlural } from '../../../widget/core/choose-plural.ts'

const POLISH = {
  one: '{count} znak',
  few: '{count} znaki',
  many: '{count} znaków',
  other: '{count} znaku',
}

test.each([
  [1, '1 znak'],
  [3, '3 znaki'],
  [5, '5 znaków'],
  [22, '22 znaki'],
  [1.5, '1,5 znaku'],
])('takes the form of %d in Polish', (count, text) => {
  expect(choosePlural(POLISH, count, 'pl')).toBe(text)
})

test('writes the number as the language does', () => {
  expect(choosePlural('{count} / {count}', 1234.5, 'de')).toBe('1.234,5 / 1.234,5')
})

test('takes the general form where the language has no other', () => {
  expect(choosePlural({ one: 'one', other: '{count} 件' }, 1, 'ja')).toBe('1 件')
})

test('leaves what looks like a pattern in the text alone', () => {
  expect(choosePlural({ other: '$& {count}' }, 2, 'en')).toBe('$& 2')
})
