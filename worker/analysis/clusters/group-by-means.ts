/** Spherical k-means: moves rows to the nearest of the given centres until few move. Pure and deterministic. */
import { type DenseMatrix, dotRows, normaliseRows } from '../maths/dense-matrix.ts'

export interface Grouping {
  /** Group of each row. */
  readonly groups: Int32Array
  readonly centres: DenseMatrix
}

/** Stops when fewer than this share of the rows moved. */
const MOVED_MIN = 0.001

export function groupByMeans(rows: DenseMatrix, start: DenseMatrix, rounds: number): Grouping {
  const groups = new Int32Array(rows.rows).fill(-1)
  let centres = start
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let row = 0; row < rows.rows; row++) {
      const nearest = nearestCentre(rows, row, centres)
      if (nearest === (groups[row] ?? 0)) continue
      groups[row] = nearest
      moved++
    }
    if (moved <= rows.rows * MOVED_MIN) break
    centres = meanDirections(rows, groups, centres)
  }
  return { groups, centres }
}

/** The mean direction of each group; a group without rows keeps the centre it had. */
export function meanDirections(
  rows: DenseMatrix,
  groups: Int32Array,
  previous: DenseMatrix,
): DenseMatrix {
  const { columns } = rows
  const values = new Float32Array(previous.values.length)
  const isFilled = new Uint8Array(previous.rows)
  for (let row = 0; row < rows.rows; row++) {
    const group = groups[row] ?? 0
    isFilled[group] = 1
    for (let c = 0; c < columns; c++) {
      const i = group * columns + c
      values[i] = (values[i] ?? 0) + (rows.values[row * columns + c] ?? 0)
    }
  }
  for (let group = 0; group < previous.rows; group++) {
    if ((isFilled[group] ?? 0) === 1) continue
    const from = group * columns
    values.set(previous.values.subarray(from, from + columns), from)
  }
  const centres = { rows: previous.rows, columns, values }
  normaliseRows(centres)
  return centres
}

/** The nearest centre; of equally near ones the first. */
export function nearestCentre(rows: DenseMatrix, row: number, centres: DenseMatrix): number {
  let best = 0
  let nearest = Number.NEGATIVE_INFINITY
  for (let centre = 0; centre < centres.rows; centre++) {
    const similarity = dotRows(rows, row, centres, centre)
    if (similarity > nearest) {
      nearest = similarity
      best = centre
    }
  }
  return best
}
