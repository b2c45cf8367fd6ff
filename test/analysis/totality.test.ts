import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseEntry, type Evidence, type Insight } from '../../worker/analysis/analyse-entry.ts'
import { fingerprint } from '../../worker/analysis/entry-fingerprint.ts'
import { DEFAULT_TAG_RULES } from '../../worker/analysis/tags/default-rules.ts'
import { tokenise } from '../../worker/analysis/text/tokenise.ts'

const rules = DEFAULT_TAG_RULES.map((rule) => ({ ...rule, id: rule.name }))

const evidenceOf = ({ sentiment, intent, tags }: Insight): readonly Evidence[] => [
  ...sentiment.evidence,
  ...intent.evidence,
  ...tags.flatMap((tag) => tag.evidence),
]

const WORDS = [
  'not',
  'good',
  "isn't",
  'but',
  'Stürzt',
  'ab',
  'crash',
  '!!',
  '😀',
  '\ud800',
  ':)',
  '',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
)

describe('any text', () => {
  test('is analysed, with a score in [−1, 1] and evidence that quotes it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'de', 'xx', '\ud800'), (message, locale) => {
        const entry = locale === undefined ? { message } : { message, locale }
        const insight = analyseEntry(entry, rules)

        expect(Math.abs(insight.sentiment.score)).toBeLessThanOrEqual(1)
        expect(insight.intent.confidence).toBeGreaterThanOrEqual(0)
        expect(insight.intent.confidence).toBeLessThanOrEqual(1)
        for (const { text, start, end } of evidenceOf(insight))
          expect(message.slice(start, end)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('gives the same insight each time', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        expect(analyseEntry({ message }, rules)).toEqual(analyseEntry({ message }, rules))
      }),
      { numRuns: 100 },
    )
  })

  test('is cut into tokens that quote it, in order', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        let end = 0
        for (const token of tokenise(message)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(message.slice(token.start, token.end)).toBe(token.text)
          end = token.end
        }
      }),
    )
  })

  test('has a fingerprint of 16 hexadecimal digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })
})

describe('hostile texts are analysed in linear time', () => {
  const million = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))

  test.each([
    ['1 MB of words', million('The app crashes and I do not love it. ')],
    ['1 MB of one letter', million('a')],
    ['1 MB of marks', million('!?')],
    ['1 MB of apostrophes', million("a'")],
    ['1 MB of emoticon beginnings', million(':-')],
    ['1 MB of negations', million('not ')],
    ['1 MB of phrase beginnings', million('waste of ')],
    ['1 MB of links', million('http://')],
    ['1 MB of line breaks', million('\n')],
    ['1 MB of surrogates without a partner', million('\ud83d')],
    ['10,000 emoji', '😀👍🏽👩‍👩‍👧'.repeat(3334)],
    ['right to left', million('التطبيق لا يعمل ')],
    ['one long elongated word', `so${million('o')} good`],
  ])('%s', (_name, message) => {
    const started = performance.now()
    analyseEntry({ message }, rules)

    expect(performance.now() - started).toBeLessThan(4000)
  })
})
