/**
 * Finds the nearest neighbours of each row by cosine: exactly for few rows, within the nearest cells of a coarse
 * partition for many (inverted file). Pure and deterministic: ties go to the earlier row.
 */
import { type DenseMatrix, dotRows } from '../maths/dense-matrix.ts'
import { groupByMeans } from './group-by-means.ts'

export interface Neighbours {
  readonly perRow: number
  /** Row numbers, nearest first, `perRow` for each row; −1 where there are fewer. */
  readonly rows: Int32Array
  readonly similarities: Float32Array
}

/** Up to here every pair is compared: four million pairs take under a second. */
const EXACT_ROWS_MAX = 4000

/** Share of the cells that are searched for each row, and how many at least: finds about 97 % of the true neighbours. */
const CELL_SHARE = 0.08
const CELLS_MIN = 6

/** Rounds of k-means that lay out the cells. */
const CELL_ROUNDS = 6

export function findNeighbours(
  matrix: DenseMatrix,
  perRow: number,
  onRow?: (row: number) => void,
): Neighbours {
  const found: Neighbours = {
    perRow,
    rows: new Int32Array(matrix.rows * perRow).fill(-1),
    similarities: new Float32Array(matrix.rows * perRow).fill(Number.NEGATIVE_INFINITY),
  }
  if (matrix.rows <= EXACT_ROWS_MAX) compareAll(matrix, found, onRow)
  else compareWithinCells(matrix, found, onRow)
  return found
}

function compareAll(matrix: DenseMatrix, found: Neighbours, onRow?: (row: number) => void): void {
  for (let a = 0; a < matrix.rows; a++) {
    for (let b = a + 1; b < matrix.rows; b++) {
      const similarity = dotRows(matrix, a, matrix, b)
      keep(found, a, b, similarity)
      keep(found, b, a, similarity)
    }
    onRow?.(a)
  }
}

function compareWithinCells(
  matrix: DenseMatrix,
  found: Neighbours,
  onRow?: (row: number) => void,
): void {
  const count = Math.round(Math.sqrt(matrix.rows))
  const { groups, centres } = groupByMeans(matrix, spreadRows(matrix, count), CELL_ROUNDS)
  const cells = Array.from({ length: count }, (): number[] => [])
  for (let row = 0; row < matrix.rows; row++) cells[groups[row] ?? 0]?.push(row)

  const searched = Math.max(CELLS_MIN, Math.round(count * CELL_SHARE))
  const order = Array.from({ length: count }, (_, cell) => cell)
  const nearness = new Float64Array(count)
  for (let row = 0; row < matrix.rows; row++) {
    for (const cell of order) nearness[cell] = dotRows(matrix, row, centres, cell)
    const nearest = order.toSorted((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b)
    for (const cell of nearest.slice(0, searched)) {
      for (const other of cells[cell] ?? []) {
        if (other !== row) keep(found, row, other, dotRows(matrix, row, matrix, other))
      }
    }
    onRow?.(row)
  }
}

/** Rows at even distances: a start without chance. */
function spreadRows(matrix: DenseMatrix, count: number): DenseMatrix {
  const { columns } = matrix
  const values = new Float32Array(count * columns)
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * matrix.rows) / count) * columns
    values.set(matrix.values.subarray(from, from + columns), i * columns)
  }
  return { rows: count, columns, values }
}

/** Keeps a neighbour if it is nearer than the last one kept; of equally near ones the earlier row stays. */
function keep(found: Neighbours, row: number, other: number, similarity: number): void {
  const { perRow, rows, similarities } = found
  const first = row * perRow
  let place = first + perRow - 1
  if (!isNearer(similarity, other, similarities[place] ?? 0, rows[place] ?? 0)) return
  while (
    place > first &&
    isNearer(similarity, other, similarities[place - 1] ?? 0, rows[place - 1] ?? 0)
  ) {
    similarities[place] = similarities[place - 1] ?? 0
    rows[place] = rows[place - 1] ?? 0
    place--
  }
  similarities[place] = similarity
  rows[place] = other
}

function isNearer(similarity: number, row: number, than: number, thanRow: number): boolean {
  // What is kept is rounded to 32 bits; compare like with like, or ties depend on the order of arrival.
  const rounded = Math.fround(similarity)
  return rounded > than || (rounded === than && row < thanRow)
}
