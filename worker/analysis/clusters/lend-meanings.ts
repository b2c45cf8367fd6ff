/**
 * Lends a meaning to entries that have none, because the encoder does not speak their language: that of the entries nearest in words. Words shared
 * between languages (names, loan words, the shared vocabulary) so bring one subject together in all of them. Pure.
 */
import type { CreateKernel } from '../encoder/kernel.ts'
import { type DenseMatrix, normaliseRows } from '../maths/dense-matrix.ts'
import { createRowScan } from './scan-rows.ts'

/** Entries that lend. */
const LENDERS = 5

/** Nearness in words below which two entries need not be about the same. */
const NEARNESS_MIN = 0.3

/** Writes into the rows of `meanings` whose `hasOwn` is false. The rows of `words` have length 1. */
export function lendMeanings(
  words: DenseMatrix,
  meanings: DenseMatrix,
  hasOwn: readonly boolean[],
  createKernel?: CreateKernel,
): void {
  if (hasOwn.every((own) => own)) return
  const scan = createRowScan(words, createKernel)
  const nearness = new Float32Array(words.rows)
  hasOwn.forEach((own, row) => {
    if (own) return
    scan(row, 0, words.rows, nearness)
    for (const lender of nearestOf(nearness, hasOwn))
      addRow(meanings, row, lender, nearness[lender] ?? 0)
  })
  normaliseRows(meanings)
}

/** The nearest rows that have a meaning of their own; of equally near ones the first. */
function nearestOf(nearness: Float32Array, hasOwn: readonly boolean[]): readonly number[] {
  const near = Array.from(nearness.keys()).filter(
    (row) => hasOwn[row] === true && (nearness[row] ?? 0) >= NEARNESS_MIN,
  )
  return near.toSorted((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b).slice(0, LENDERS)
}

function addRow({ columns, values }: DenseMatrix, to: number, from: number, weight: number): void {
  for (let c = 0; c < columns; c++) {
    const at = to * columns + c
    values[at] = (values[at] ?? 0) + weight * (values[from * columns + c] ?? 0)
  }
}
