import { expect, test } from 'vitest'
import { suggestionText } from '../../../../widget/core/notices/suggestion-text.ts'

const same = (text: string): string => text

test.each([
  ['nothing', '', undefined],
  ['eleven characters', 'Export lost', undefined],
  ['eleven characters among many spaces', '  Export \n\n\n   lost  ', undefined],
  ['twelve characters', 'Export fails', 'Export fails'],
  ['lines', 'Export\nfails  today', 'Export fails today'],
])('%s', (_name, message, text) => {
  expect(suggestionText(message, same)).toBe(text)
})

test('sends the first 400 characters, and no half of one', () => {
  const text = suggestionText('🙂'.repeat(1000), same)

  expect([...(text ?? '')]).toHaveLength(400)
  expect(text?.isWellFormed()).toBe(true)
})

test('takes personal data out before it cuts', () => {
  const redact = (text: string): string => text.replace('ada@example.com', '[e-mail]')

  const text = suggestionText(`${'x'.repeat(390)} ada@example.com`, redact)

  expect(text).toBe(`${'x'.repeat(390)} [e-mail]`)
})
