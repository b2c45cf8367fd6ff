/** Which known problems are shown to somebody who writes: few, alike, and the same ones each time. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type KnownProblem,
  SUGGESTIONS_MAX,
  suggestKnown,
} from '../../worker/analysis/suggest/suggest-known.ts'

const KNOWN: readonly KnownProblem[] = [
  {
    id: 'umlauts',
    texts: [
      'Export of umlauts is broken; a fix comes with 4.3. export csv umlauts column',
      'Der Export von Umlauten ist kaputt.',
    ],
  },
  { id: 'outage', texts: ['Search is slow in Europe. We are looking into the database.'] },
  { id: 'dark', texts: ['Dark mode for the calendar is being built.'] },
]

describe('suggestKnown', () => {
  test.each([
    ['the same in other words', 'My CSV export lost all umlauts', ['umlauts']],
    ['inflected words', 'exporting breaks every umlaut', ['umlauts']],
    ['another language by its own text', 'Beim Export fehlen die Umlaute', ['umlauts']],
    ['a short beginning', 'calendar dark', ['dark']],
    [
      'two subjects at once',
      'dark calendar please, and the search in Europe is slow',
      ['dark', 'outage'],
    ],
    ['one shared word', 'I love the export', []],
    ['only words that fit any product', 'The app is broken, please fix this problem', []],
    ['only small words', 'it is in the and with of', []],
    ['something else', 'How do I invite my colleague?', []],
    ['nothing', '', []],
  ])('%s', (_name, text, ids) => {
    expect(suggestKnown(text, KNOWN).toSorted()).toEqual(ids.toSorted())
  })

  test('asks a long message for more in common than two words', () => {
    const long =
      'Yesterday our whole accounting department moved invoices between folders and archives while the calendar of the printer stayed dark'
    const wordy = {
      id: 'wordy',
      texts: ['calendar dark sidebar toolbar avatar keyboard shortcut notification timezone'],
    }

    expect(suggestKnown(long, [wordy])).toEqual([])
  })

  test(`shows ${SUGGESTIONS_MAX} at most, the most alike first, ties in the order given`, () => {
    const tied = ['a', 'b', 'c', 'd'].map((id) => ({ id, texts: ['dark calendar sidebar'] }))
    const best = { id: 'best', texts: ['dark calendar'] }

    expect(suggestKnown('dark calendar today', [...tied, best])).toEqual(['a', 'b', 'c'])
    expect(suggestKnown('dark calendar toolbar', [...tied, best])).toEqual(['best', 'a', 'b'])
  })

  test('is total and deterministic', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(suggestKnown(text, KNOWN)).toEqual(suggestKnown(text, KNOWN))
        expect(suggestKnown(text, [{ id: 'same', texts: [text] }]).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
