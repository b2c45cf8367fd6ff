/** The exact search against a search written out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createVectorIndex } from '../../../worker/analysis/vectors/vector-index.ts'
import { openKernel } from '../../support/open-encoder.ts'

const SIZE = 32
const createKernel = openKernel()

const vectorArbitrary = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: SIZE, maxLength: SIZE })
  .map((values) => Int8Array.from(values))

function cosine(a: Int8Array, b: Int8Array): number {
  const dot = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  const length = (vector: Int8Array) =>
    Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return dot / (length(a) * length(b))
}

function searchSlowly(vectors: readonly Int8Array[], query: Int8Array, count: number) {
  return vectors
    .map((vector, place) => ({ place, similarity: cosine(query, vector) }))
    .filter(({ similarity }) => !Number.isNaN(similarity))
    .sort((a, b) => b.similarity - a.similarity || a.place - b.place)
    .slice(0, count)
}

describe('search', () => {
  test('finds what comparing each one finds, in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(vectorArbitrary, { maxLength: 40 }),
        vectorArbitrary,
        fc.integer({ min: 1, max: 12 }),
        (vectors, query, count) => {
          const found = createVectorIndex(vectors, createKernel).search(query, count)
          const expected = searchSlowly(vectors, query, count)
          expect(found.map(({ place }) => place)).toEqual(expected.map(({ place }) => place))
          found.forEach(({ similarity }, at) => {
            expect(similarity).toBeCloseTo(expected[at]?.similarity ?? Number.NaN, 12)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of equal vectors the earlier comes first, and what is skipped makes room', () => {
    const one = Int8Array.from({ length: SIZE }, (_, at) => at)
    const index = createVectorIndex([one, one, one], createKernel)

    expect(index.search(one, 2).map(({ place }) => place)).toEqual([0, 1])
    expect(index.search(one, 2, (place) => place === 0).map(({ place }) => place)).toEqual([1, 2])
  })

  test('nothing is near a vector without direction, and nothing is in an empty index', () => {
    const zeros = new Int8Array(SIZE)
    const one = Int8Array.from({ length: SIZE }, () => 1)

    expect(createVectorIndex([one], createKernel).search(zeros, 3)).toEqual([])
    expect(createVectorIndex([zeros], createKernel).search(one, 3)).toEqual([])
    expect(createVectorIndex([], createKernel).search(new Int8Array(16).fill(1), 3)).toEqual([])
  })

  test('refuses a length that the kernel cannot read', () => {
    expect(() => createVectorIndex([new Int8Array(20)], createKernel)).toThrow('20 numbers')
  })
})
