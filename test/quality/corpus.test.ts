/** The corpus keeps its own rules: shape, size, no text twice in a product, labels of both readers, a split of whole products. */
import { describe, expect, test } from 'vitest'
import { loadCorpus, loadSplit } from '../../bench/quality/load-corpus.ts'

const corpus = loadCorpus()
const split = loadSplit()

describe.each(corpus.map((product) => ({ ...product })))(
  '$name',
  ({ name, entries, topics, second }) => {
    test('has 130 entries in the order of their ids, none twice', () => {
      expect(entries.map(({ id }) => id)).toEqual(
        Array.from({ length: 130 }, (_, at) => `${name}-${String(at + 1).padStart(3, '0')}`),
      )
      const texts = entries.map(({ text }) => text.trim().toLowerCase())
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
    })

    test('uses topics of its own list, and stars only where there are some', () => {
      expect(
        entries.flatMap((entry) => entry.topics).filter((topic) => !(topic in topics)),
      ).toEqual([])
      expect(
        entries.filter(
          ({ channel, rating }) =>
            rating !== null && channel !== 'app-store' && channel !== 'survey',
        ),
      ).toEqual([])
    })

    test('has every entry read by the second reader', () => {
      expect(entries.filter(({ id }) => !second.has(id)).map(({ id }) => id)).toEqual([])
    })
  },
)

test('there are at least three thousand entries', () => {
  expect(corpus.reduce((sum, { entries }) => sum + entries.length, 0)).toBeGreaterThanOrEqual(3000)
})

test('the split names products that are there, each once', () => {
  const kept = [...split.test, ...split.dev]
  expect(new Set(kept).size).toBe(kept.length)
  expect(kept.filter((name) => !corpus.some((product) => product.name === name))).toEqual([])
})

test('no text of a test product stands in another one, but for a word or two', () => {
  const longOnes = (isTest: boolean) =>
    corpus
      .filter(({ name }) => split.test.includes(name) === isTest)
      .flatMap(({ entries }) => entries.map(({ text }) => text.trim().toLowerCase()))
      .filter((text) => text.split(/\s+/).length > 3)
  const elsewhere = new Set(longOnes(false))
  expect(longOnes(true).filter((text) => elsewhere.has(text))).toEqual([])
})
