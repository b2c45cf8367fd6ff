import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../worker/analysis/entry-fingerprint.ts'

describe('the same', () => {
  test.each([
    ['case', 'It Crashes', 'it crashes'],
    ['spacing', ' it  crashes\n', 'it crashes'],
    ['punctuation', 'It crashes!!!', 'it crashes.'],
    ['composition', 'cafe\u0301', 'café'],
    ['width', 'ＡＢＣ', 'abc'],
  ])('whatever the %s', (_name, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b))
  })
})

describe('different', () => {
  test.each([
    ['words', 'it crashes', 'it crashed'],
    ['order', 'a b', 'b a'],
    ['word borders', 'ab c', 'a bc'],
    ['emoji', 'app 👍', 'app 👎'],
    ['accents', 'schon', 'schön'],
  ])('for other %s', (_name, a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b))
  })

  test('for 50,000 numbered texts', () => {
    const prints = new Set(Array.from({ length: 50_000 }, (_, i) => fingerprint(`note ${i}`)))

    expect(prints.size).toBe(50_000)
  })
})
