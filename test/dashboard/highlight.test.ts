import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSegments } from '../../dashboard/highlight.ts'

function show(message: string, ...evidence: [number, number, number][]): string {
  const spans = evidence.map(([start, end, weight]) => ({ start, end, weight }))
  return makeSegments(message, spans)
    .map(({ text, sign }) => {
      if (sign === 'none') return text
      return sign === 'positive' ? `+${text}+` : `-${text}-`
    })
    .join('|')
}

describe('makeSegments', () => {
  test.each<[string, string, [number, number, number][], string]>([
    ['no evidence', 'all quiet', [], 'all quiet'],
    ['one word', 'I love it', [[2, 6, 1.5]], 'I |+love+| it'],
    ['the whole message', 'awful', [[0, 5, -2]], '-awful-'],
    [
      'two words in the wrong order',
      'good bad',
      [
        [5, 8, -1],
        [0, 4, 1],
      ],
      '+good+| |-bad-',
    ],
    [
      'neighbours of one sign join',
      'so good',
      [
        [0, 3, 1],
        [3, 7, 1],
      ],
      '+so good+',
    ],
    [
      'an overlap goes to the stronger',
      'not good',
      [
        [0, 8, -2],
        [4, 8, 1],
      ],
      '-not good-',
    ],
    [
      'an overlap that cancels is plain',
      'meh fine',
      [
        [0, 8, -1],
        [4, 8, 1],
      ],
      '-meh -|fine',
    ],
    ['offsets beyond the end are cut', 'bad', [[0, 99, -1]], '-bad-'],
    ['offsets before the start are cut', 'bad day', [[-9, 3, -1]], '-bad-| day'],
    [
      'an empty or turned span is nothing',
      'bad',
      [
        [2, 2, -1],
        [3, 1, -1],
      ],
      'bad',
    ],
    [
      'no number is nothing',
      'bad',
      [
        [0, Number.NaN, -1],
        [0, 3, Number.NaN],
      ],
      'bad',
    ],
    ['a weight of zero is nothing', 'bad', [[0, 3, 0]], 'bad'],
    ['half an emoji takes the whole', 'x😡y', [[2, 3, -1]], 'x|-😡-|y'],
    ['an emoji’s first half takes the whole', 'x😡y', [[1, 2, -1]], 'x|-😡-|y'],
  ])('%s', (_name, message, evidence, shown) => {
    expect(show(message, ...evidence)).toBe(shown)
  })

  test('the pieces of any message joined are the message', () => {
    const span = fc.record({
      start: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double()),
      end: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double()),
      weight: fc.double(),
    })
    const message = fc.string({ unit: 'binary', maxLength: 40 })

    fc.assert(
      fc.property(message, fc.array(span, { maxLength: 8 }), (text, spans) => {
        const joined = makeSegments(text, spans)
          .map((segment) => segment.text)
          .join('')
        expect(joined).toBe(text)
      }),
    )
  })
})
