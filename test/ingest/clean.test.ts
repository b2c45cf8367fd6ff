import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanOptional, cleanText } from '../../worker/ingest/clean.ts'

describe('cleanText', () => {
  test.each([
    ['keeps plain text', 'It works.', 'It works.'],
    ['keeps tabs and line feeds', 'a\tb\nc', 'a\tb\nc'],
    ['makes one line feed of CR LF', 'a\r\nb', 'a\nb'],
    ['drops a lone carriage return', 'a\rb', 'ab'],
    ['drops NUL and other controls', 'a\u0000b\u0007c\u001b[31m\u009b', 'abc[31m'],
    ['drops DEL', 'a\u007fb', 'ab'],
    ['replaces a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
    ['replaces a lone low surrogate', '\udc00', '\ufffd'],
    ['keeps emoji and joiners whole', '👩‍👩‍👧 😀', '👩‍👩‍👧 😀'],
    ['composes accents', 'u\u0308', 'ü'],
    ['keeps right-to-left text', 'مرحبا שלום', 'مرحبا שלום'],
    ['trims', '  \n a \u00a0 ', 'a'],
    ['makes nothing of only controls', '\u0000\u0001', ''],
    ['makes nothing of only space', ' \t\n ', ''],
  ])('%s', (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned)
  })

  test('is total, idempotent and leaves nothing unfit', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units))

    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(/(?![\t\n])\p{Cc}/u.test(cleaned)).toBe(false)
        expect(cleanText(cleaned)).toBe(cleaned)
      }),
    )
  })

  test('takes a megabyte in linear time', () => {
    const cleaned = cleanText('a\u0000\r\n'.repeat(250_000))

    expect(cleaned.length).toBe(499_999)
  })
})

describe('cleanOptional', () => {
  test.each([
    ['nothing', undefined, null],
    ['an empty text', '', null],
    ['only controls', '\u0000', null],
    ['a text', ' a ', 'a'],
  ])('makes of %s what is stored', (_name, text, stored) => {
    expect(cleanOptional(text)).toBe(stored)
  })
})
