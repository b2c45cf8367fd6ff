import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MESSAGE_MAX } from '../../../contracts/limits.ts'
import { validateForm } from '../../../widget/core/validate-form.ts'

describe('the message', () => {
  test.each([
    ['is there', 'It broke', undefined],
    ['is missing', undefined, 'errorEmptyMessageText'],
    ['is only white space', ' \n\t', 'errorEmptyMessageText'],
    ['is as long as it may be', 'x'.repeat(MESSAGE_MAX), undefined],
    ['is one character too long', 'x'.repeat(MESSAGE_MAX + 1), 'errorLongMessageText'],
  ])('%s', (_name, message, mistake) =>
    expect(validateForm(message === undefined ? {} : { message })['message']).toBe(mistake),
  )
})

describe('the e-mail address', () => {
  test.each([
    ['is left out', '', false, undefined],
    ['is left out though required', '', true, 'errorEmailText'],
    ['is plausible', 'ada@example.com', true, undefined],
    ['has a plus and a subdomain', 'ada+x@mail.example.co.uk', false, undefined],
    ['has no at sign', 'ada.example.com', false, 'errorEmailText'],
    ['has nothing before the at sign', '@example.com', false, 'errorEmailText'],
    ['has no dot after the at sign', 'ada@example', false, 'errorEmailText'],
    ['has a dot right after the at sign', 'ada@.com', false, 'errorEmailText'],
    ['has white space', 'ada @example.com', false, 'errorEmailText'],
    ['is longer than any address', `${'a'.repeat(260)}@example.com`, false, 'errorEmailText'],
  ])('%s', (_name, email, isRequired, mistake) =>
    expect(validateForm({ message: 'x', email }, isRequired)['email']).toBe(mistake),
  )
})

test('answers for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, email) => {
      expect(() => validateForm({ message, email }, true)).not.toThrow()
    }),
  )
})

test('stays quick on a hostile megabyte', () => {
  const started = performance.now()

  validateForm({ message: ' '.repeat(1_000_000), email: '@.'.repeat(500_000) })

  expect(performance.now() - started).toBeLessThan(250)
})
