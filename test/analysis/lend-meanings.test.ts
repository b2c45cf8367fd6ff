/** Who gets a meaning from whom. */
import { expect, test } from 'vitest'
import { lendMeanings } from '../../worker/analysis/clusters/lend-meanings.ts'
import type { DenseMatrix } from '../../worker/analysis/maths/dense-matrix.ts'

function matrix(...rows: readonly (readonly number[])[]): DenseMatrix {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Float32Array.from(rows.flat()),
  }
}

test('an entry without a meaning takes that of its neighbours in words, the nearest counting most', () => {
  const words = matrix([1, 0], [0.8, 0.6], [0, 1], [1, 0])
  const meanings = matrix([1, 0], [0, 1], [-1, 0], [0, 0])
  lendMeanings(words, meanings, [true, true, true, false])

  const [x = 0, y = 0] = meanings.values.subarray(6)
  expect(x / y).toBeCloseTo(1 / 0.8, 5)
  expect(x * x + y * y).toBeCloseTo(1, 5)
  expect(Array.from(meanings.values.subarray(0, 6))).toEqual([1, 0, 0, 1, -1, 0])
})

test('an entry that shares no words with any stays without, and those without lend nothing', () => {
  const words = matrix([1, 0], [0, 1], [0, 1])
  const meanings = matrix([1, 0], [0, 0], [0, 0])
  lendMeanings(words, meanings, [true, false, false])

  expect(Array.from(meanings.values)).toEqual([1, 0, 0, 0, 0, 0])
})
