/**
 * Finds the nearest neighbours of each row by cosine: exactly for few rows, within the nearest cells of a coarse
 * partition for many (inverted file). Pure and deterministic: ties go to the earlier row.
 */
import type { CreateKernel } from '../encoder/kernel.ts'
import { type DenseMatrix, dotRows } from '../maths/dense-matrix.ts'
import { groupByMeans } from './group-by-means.ts'
import { createRowScan, type ScanRows } from './scan-rows.ts'

export interface Neighbours {
  readonly perRow: number
  /** Row numbers, nearest first, `perRow` for each row; −1 where there are fewer. */
  readonly rows: Int32Array
  readonly similarities: Float32Array
}

/** Up to here every pair is compared: in script eight million pairs take a second, in the kernel seventy. */
const EXACT_ROWS_MAX = 4000
const EXACT_KERNEL_ROWS_MAX = 10_000

/** Share of the cells that are searched for each row, and how many at least: finds about 97 % of the true neighbours. */
const CELL_SHARE = 0.08
const CELLS_MIN = 6

/** Rounds of k-means that lay out the cells. */
const CELL_ROUNDS = 6

export interface NeighbourOptions {
  readonly createKernel?: CreateKernel | undefined
  readonly onRow?: ((row: number) => void) | undefined
}

export function findNeighbours(
  matrix: DenseMatrix,
  perRow: number,
  { createKernel, onRow }: NeighbourOptions = {},
): Neighbours {
  const found: Neighbours = {
    perRow,
    rows: new Int32Array(matrix.rows * perRow).fill(-1),
    similarities: new Float32Array(matrix.rows * perRow).fill(Number.NEGATIVE_INFINITY),
  }
  const most = createKernel ? EXACT_KERNEL_ROWS_MAX : EXACT_ROWS_MAX
  if (matrix.rows <= most) compareAll(createRowScan(matrix, createKernel), matrix, found, onRow)
  else compareWithinCells(matrix, found, { createKernel, onRow })
  return found
}

function compareAll(
  scan: ScanRows,
  matrix: DenseMatrix,
  found: Neighbours,
  onRow?: (row: number) => void,
): void {
  const similarities = new Float32Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row++) {
    scan(row, 0, matrix.rows, similarities)
    for (let other = 0; other < matrix.rows; other++) {
      if (other !== row) keep(found, row, other, similarities[other] ?? 0)
    }
    onRow?.(row)
  }
}

function compareWithinCells(
  matrix: DenseMatrix,
  found: Neighbours,
  { createKernel, onRow }: NeighbourOptions,
): void {
  const count = Math.round(Math.sqrt(matrix.rows))
  const { groups, centres } = groupByMeans(matrix, spreadRows(matrix, count), CELL_ROUNDS)
  const { order, starts } = sortByCell(groups, count)
  // Cell by cell, so that a cell is one run of rows.
  const scan = createRowScan(permuteRows(matrix, order), createKernel)
  const similarities = new Float32Array(matrix.rows)
  const searched = Math.max(CELLS_MIN, Math.round(count * CELL_SHARE))
  const cells = Array.from({ length: count }, (_, cell) => cell)
  const nearness = new Float64Array(count)
  order.forEach((row, place) => {
    for (const cell of cells) nearness[cell] = dotRows(matrix, row, centres, cell)
    const nearest = cells.toSorted((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b)
    for (const cell of nearest.slice(0, searched)) {
      const [from, end] = [starts[cell] ?? 0, starts[cell + 1] ?? 0]
      scan(place, from, end - from, similarities)
      for (let at = from; at < end; at++) {
        if (at !== place) keep(found, row, order[at] ?? 0, similarities[at - from] ?? 0)
      }
    }
    onRow?.(place)
  })
}

/** Row numbers cell by cell, and where each cell starts; one more start marks the end. */
function sortByCell(
  groups: Int32Array,
  count: number,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const cell of groups) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < count; cell++) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  }
  const next = Int32Array.from(starts)
  const order = new Int32Array(groups.length)
  groups.forEach((cell, row) => {
    const place = next[cell] ?? 0
    order[place] = row
    next[cell] = place + 1
  })
  return { order, starts }
}

function permuteRows({ rows, columns, values }: DenseMatrix, order: Int32Array): DenseMatrix {
  const permuted = new Float32Array(values.length)
  order.forEach((row, place) => {
    permuted.set(values.subarray(row * columns, (row + 1) * columns), place * columns)
  })
  return { rows, columns, values: permuted }
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
