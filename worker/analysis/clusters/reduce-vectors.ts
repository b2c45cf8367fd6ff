/**
 * Reduces the encoder's vectors to the few directions in which a project's entries differ: what all have in common goes first (the first component; Arora,
 * Liang & Ma 2017), then principal components found on a sample. Pure and deterministic.
 */
import { type DenseMatrix, normaliseRows } from '../maths/dense-matrix.ts'
import { gram, orthonormalise } from '../maths/orthonormalise.ts'
import { seededRandom } from '../maths/seeded-random.ts'
import { symmetricEigen } from '../maths/symmetric-eigen.ts'

/** Rows that the components are found on, at even distances: twenty a component. */
const SAMPLE_ROWS = 2000

const EXTRA_DIRECTIONS = 10
const ROUNDS = 3
const SEED = 5

/** Rounds of power iteration for the first component, which stands out by far. */
const COMMON_ROUNDS = 12

/** Rows of length 1 in at most `dimensions` dimensions; rows of zeros stay zeros. */
export function reduceVectors(
  vectors: readonly (Int8Array | undefined)[],
  dimensions: number,
): DenseMatrix {
  const present = vectors.flatMap((vector, row) => (vector ? [{ row, vector }] : []))
  const size = present[0]?.vector.length ?? 0
  const unit = toUnitRows(
    present.map(({ vector }) => vector),
    size,
  )
  removeCommon(unit)
  const components = findComponents(unit, dimensions)
  const columns = components.length
  const reduced: DenseMatrix = {
    rows: vectors.length,
    columns,
    values: new Float32Array(vectors.length * columns),
  }
  present.forEach(({ row }, at) => {
    components.forEach((component, c) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (unit.values[at * size + i] ?? 0) * (component[i] ?? 0)
      reduced.values[row * columns + c] = sum
    })
  })
  normaliseRows(reduced)
  return reduced
}

function toUnitRows(vectors: readonly Int8Array[], columns: number): DenseMatrix {
  const values = new Float32Array(vectors.length * columns)
  for (const [row, vector] of vectors.entries()) values.set(vector, row * columns)
  const matrix = { rows: vectors.length, columns, values }
  normaliseRows(matrix)
  return matrix
}

/** Takes the direction that most rows share out of each row, in place. */
function removeCommon({ rows, columns, values }: DenseMatrix): void {
  let common: Float64Array = new Float64Array(columns).fill(1)
  const along = (row: number): number => {
    let sum = 0
    for (let i = 0; i < columns; i++) sum += (values[row * columns + i] ?? 0) * (common[i] ?? 0)
    return sum
  }
  for (let round = 0; round < COMMON_ROUNDS; round++) {
    const next = new Float64Array(columns)
    for (let row = 0; row < rows; row++) {
      const share = along(row)
      for (let i = 0; i < columns; i++)
        next[i] = (next[i] ?? 0) + share * (values[row * columns + i] ?? 0)
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1
    common = next.map((value) => value / length)
  }
  for (let row = 0; row < rows; row++) {
    const share = along(row)
    for (let i = 0; i < columns; i++)
      values[row * columns + i] = (values[row * columns + i] ?? 0) - share * (common[i] ?? 0)
  }
}

/** Directions of length 1, strongest first: randomised subspace iteration (Halko, Martinsson & Tropp 2011) on a sample. */
function findComponents(matrix: DenseMatrix, dimensions: number): readonly Float64Array[] {
  const { columns } = matrix
  const count = Math.min(matrix.rows, SAMPLE_ROWS)
  const sample = Array.from({ length: count }, (_, i) => Math.floor((i * matrix.rows) / count))
  const width = Math.min(dimensions + EXTRA_DIRECTIONS, columns, count)
  if (width === 0) return []
  const random = seededRandom(SEED)
  let basis: Float64Array = Float64Array.from(
    { length: columns * width },
    () => random() + random() + random() + random() - 2,
  )
  let projected = project(matrix, sample, basis, width)
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(projected, width)
    basis = projectBack(matrix, sample, projected, width)
    orthonormalise(basis, width)
    projected = project(matrix, sample, basis, width)
  }
  const { vectors } = symmetricEigen(gram(projected, width), width)
  return vectors.slice(0, Math.min(dimensions, width)).map((vector) =>
    Float64Array.from({ length: columns }, (_, i) => {
      let sum = 0
      for (let k = 0; k < width; k++) sum += (basis[i * width + k] ?? 0) * (vector[k] ?? 0)
      return sum
    }),
  )
}

/** sample × basis */
function project(
  { columns, values }: DenseMatrix,
  sample: readonly number[],
  basis: Float64Array,
  width: number,
): Float64Array {
  const product = new Float64Array(sample.length * width)
  sample.forEach((row, at) => {
    const to = at * width
    for (let i = 0; i < columns; i++) {
      const x = values[row * columns + i] ?? 0
      const from = i * width
      for (let k = 0; k < width; k++)
        product[to + k] = (product[to + k] ?? 0) + x * (basis[from + k] ?? 0)
    }
  })
  return product
}

/** sampleᵀ × projected */
function projectBack(
  { columns, values }: DenseMatrix,
  sample: readonly number[],
  projected: Float64Array,
  width: number,
): Float64Array {
  const product = new Float64Array(columns * width)
  sample.forEach((row, at) => {
    const from = at * width
    for (let i = 0; i < columns; i++) {
      const x = values[row * columns + i] ?? 0
      const to = i * width
      for (let k = 0; k < width; k++)
        product[to + k] = (product[to + k] ?? 0) + x * (projected[from + k] ?? 0)
    }
  })
  return product
}
