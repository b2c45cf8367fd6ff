import { describe, expect, test } from 'vitest'
import { redact } from '../../worker/ingest/redact.ts'

describe('redact', () => {
  test.each([
    ['an address', 'write to ada@example.com please', 'write to [e-mail] please'],
    ['an address with a plus', 'ada+list@mail.example.co.uk', '[e-mail]'],
    ['two addresses', 'a@b.de, c@d.fr', '[e-mail], [e-mail]'],
    ['an address at the end of a sentence', 'I am ada@example.com.', 'I am [e-mail].'],
    ['an address with umlauts', 'jürgen@müller.de', '[e-mail]'],
    ['a Visa number', 'card 4111111111111111 failed', 'card [card number] failed'],
    ['a number in groups', '4111 1111 1111 1111', '[card number]'],
    ['a number with dashes', '4111-1111-1111-1111', '[card number]'],
    ['an American Express number', '378282246310005', '[card number]'],
    ['a 19-digit number', '6304000000000000000', '[card number]'],
    ['both', 'ada@example.com paid with 5555555555554444', '[e-mail] paid with [card number]'],
  ])('removes %s', (_name, text, redacted) => {
    expect(redact(text)).toBe(redacted)
  })

  test.each([
    ['digits that fail the Luhn check', 'order 4111111111111112'],
    ['a phone number', '+49 30 1234567'],
    ['a short number', '123456789012'],
    ['a price', '1.299,00 €'],
    ['a version', 'since 2026.11.22.1'],
    ['an @ that is no address', 'meet @ noon, @ada said'],
    ['nothing', ''],
  ])('leaves %s', (_name, text) => {
    expect(redact(text)).toBe(text)
  })

  test('takes hostile texts in linear time', () => {
    for (const text of ['a@'.repeat(100_000), '1 '.repeat(100_000), 'a.'.repeat(100_000)]) {
      expect(redact(text).length).toBeGreaterThan(0)
    }
  })
})
