/** Puts what entries say in words and what they mean side by side: one point each, near where either is near. Pure. */
import type { CreateKernel } from '../encoder/kernel.ts'
import { type DenseMatrix, normaliseRows } from '../maths/dense-matrix.ts'
import { lendMeanings } from './lend-meanings.ts'
import { reduceVectors } from './reduce-vectors.ts'

/** What the words count beside the vectors; of the prototype P2 (shared/analysis.md section 4), chosen on development sets. */
const WORDS_SHARE = 0.5

/** With the words' 100 dimensions a multiple of 16, as the kernel wants it. */
const MEANING_DIMENSIONS = 92

/** `vectors[row]` is undefined where the encoder does not speak the entry's language: its neighbours in words lend it their meaning. */
export function combineMeanings(
  words: DenseMatrix,
  vectors: readonly (Int8Array | undefined)[],
  createKernel?: CreateKernel,
): DenseMatrix {
  const meanings = reduceVectors(vectors, MEANING_DIMENSIONS)
  lendMeanings(
    words,
    meanings,
    vectors.map((vector) => vector !== undefined),
    createKernel,
  )
  const columns = words.columns + meanings.columns
  const values = new Float32Array(words.rows * columns)
  const weight = Math.sqrt(WORDS_SHARE)
  for (let row = 0; row < words.rows; row++) {
    const to = row * columns
    for (let c = 0; c < words.columns; c++)
      values[to + c] = weight * (words.values[row * words.columns + c] ?? 0)
    values.set(
      meanings.values.subarray(row * meanings.columns, (row + 1) * meanings.columns),
      to + words.columns,
    )
  }
  const combined = { rows: words.rows, columns, values }
  normaliseRows(combined)
  return combined
}
