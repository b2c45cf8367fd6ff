/**
 * Latent semantic analysis: reduces sparse rows to a few dimensions in which texts about the same thing are close even
 * when they share no word. Randomised truncated SVD (Halko, Martinsson & Tropp 2011) with a seeded start. Pure.
 */
import { type DenseMatrix, normaliseRows } from '../maths/dense-matrix.ts'
import { gram, orthonormalise } from '../maths/orthonormalise.ts'
import { seededRandom } from '../maths/seeded-random.ts'
import { symmetricEigen } from '../maths/symmetric-eigen.ts'
import type { SparseRow } from './weigh-terms.ts'

/** Directions computed beyond those kept, and rounds of refinement: the usual choice for a slow decay. */
const EXTRA_DIRECTIONS = 10
const ROUNDS = 3
const SEED = 5

/** Rows of length 1 in at most `dimensions` dimensions. */
export function reduceRows(
  rows: readonly SparseRow[],
  terms: number,
  dimensions: number,
): DenseMatrix {
  const width = Math.min(dimensions + EXTRA_DIRECTIONS, terms, rows.length)
  if (width === 0) return { rows: rows.length, columns: 0, values: new Float32Array(0) }
  const random = seededRandom(SEED)
  // A sum of four uniform numbers is normal enough for a random start.
  let basis: Float64Array = Float64Array.from(
    { length: terms * width },
    () => random() + random() + random() + random() - 2,
  )
  let projected = multiply(rows, basis, width)
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(projected, width)
    basis = multiplyTransposed(rows, projected, terms, width)
    orthonormalise(basis, width)
    projected = multiply(rows, basis, width)
  }
  const columns = Math.min(dimensions, width)
  const { vectors } = symmetricEigen(gram(projected, width), width)
  const reduced = { rows: rows.length, columns, values: rotate(projected, width, vectors, columns) }
  normaliseRows(reduced)
  return reduced
}

/** rows × basis */
function multiply(rows: readonly SparseRow[], basis: Float64Array, width: number): Float64Array {
  const product = new Float64Array(rows.length * width)
  for (const [r, { terms, weights }] of rows.entries()) {
    const to = r * width
    for (let t = 0; t < terms.length; t++) {
      const from = (terms[t] ?? 0) * width
      const weight = weights[t] ?? 0
      for (let c = 0; c < width; c++) {
        product[to + c] = (product[to + c] ?? 0) + weight * (basis[from + c] ?? 0)
      }
    }
  }
  return product
}

/** rowsᵀ × projected */
function multiplyTransposed(
  rows: readonly SparseRow[],
  projected: Float64Array,
  terms: number,
  width: number,
): Float64Array {
  const product = new Float64Array(terms * width)
  for (const [r, row] of rows.entries()) {
    const from = r * width
    for (let t = 0; t < row.terms.length; t++) {
      const to = (row.terms[t] ?? 0) * width
      const weight = row.weights[t] ?? 0
      for (let c = 0; c < width; c++) {
        product[to + c] = (product[to + c] ?? 0) + weight * (projected[from + c] ?? 0)
      }
    }
  }
  return product
}

function rotate(
  projected: Float64Array,
  width: number,
  vectors: readonly Float64Array[],
  columns: number,
): Float32Array {
  const rows = projected.length / width
  const rotated = new Float32Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const vector = vectors[c] ?? new Float64Array(width)
      let sum = 0
      for (let i = 0; i < width; i++) sum += (projected[r * width + i] ?? 0) * (vector[i] ?? 0)
      rotated[r * columns + c] = sum
    }
  }
  return rotated
}
