/** The int8 encoder against the published model: its vectors were computed once with the package's own TensorFlow.js code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { VECTOR_SIZE } from '../../../worker/analysis/encoder/model-layout.ts'
import { toVectorBytes } from '../../../worker/analysis/encoder/vector-bytes.ts'
import { sha256 } from '../../../worker/sha256.ts'
import { openEncoder } from '../../support/open-encoder.ts'
import { SAME_EVERYWHERE_HASH, SAME_EVERYWHERE_TEXTS } from './same-everywhere.ts'

const published = z
  .array(z.object({ text: z.string(), vector: z.array(z.number()) }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'published-vectors.json'), 'utf8')))

const encoder = openEncoder()

function encodeOne(text: string): Float32Array {
  const [vector] = encoder.encode([text])
  if (!vector) throw new Error('a text has a vector')
  return vector
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, squaresA, squaresB] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0]
    dot += x * y
    squaresA += x * x
    squaresB += y * y
  }
  return dot / Math.sqrt(squaresA * squaresB)
}

test.each(published)('gives what the published model gives: $text', ({ text, vector }) => {
  expect(vector).toHaveLength(VECTOR_SIZE)
  expect(cosine(encodeOne(text), vector)).toBeGreaterThan(0.999)
})

test('puts texts of one meaning nearer than texts of two', () => {
  const [cancel, end, dark] = encoder.encode([
    'How do I cancel my subscription?',
    'I want to end my plan',
    'The dark mode looks great',
  ])
  expect(cosine(cancel ?? [], end ?? [])).toBeGreaterThan(cosine(cancel ?? [], dark ?? []) + 0.1)
})

test('a text has the same bytes alone, in any company and in any order', () => {
  const texts = published.map(({ text }) => text)
  const alone = texts.map(encodeOne)
  const together = encoder.encode(texts)
  const backwards = encoder.encode(texts.toReversed()).toReversed()

  expect(together).toEqual(alone)
  expect(backwards).toEqual(alone)
})

test('an empty text has no direction, and progress ends at the number of texts', () => {
  const heard: number[] = []
  const vectors = encoder.encode(['', 'x', ''], (done) => heard.push(done))

  expect(vectors[0]).toEqual(new Float32Array(VECTOR_SIZE))
  expect(vectors[2]).toEqual(new Float32Array(VECTOR_SIZE))
  expect(heard.at(-1)).toBe(3)
})

test('takes any string, and reads only the beginning of a very long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const vector = encodeOne(text)
      const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
      expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true)
    }),
    { numRuns: 40 },
  )
  const words = 'the export loses umlauts '.repeat(50_000)
  expect(encodeOne(words)).toEqual(encodeOne(words.slice(0, 100_000)))
  for (const text of [
    '\u{1F600}'.repeat(10_000),
    '\uD800'.repeat(5000),
    '\u0000',
    '\u200F'.repeat(900),
  ])
    expect(encodeOne(text)).toHaveLength(VECTOR_SIZE)
})

test('gives the bytes that Workers give', async () => {
  const bytes = encoder
    .encode(SAME_EVERYWHERE_TEXTS)
    .map((vector) => Array.from(toVectorBytes(vector)).join())
    .join('\n')
  expect(await sha256(bytes)).toBe(SAME_EVERYWHERE_HASH)
})
