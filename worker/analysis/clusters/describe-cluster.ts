/** Describes a cluster by its centre: the terms that carry it, how well each member fits, who stands for it. Pure. */
import { type DenseMatrix, dotRows } from '../maths/dense-matrix.ts'
import { byCodeUnits, type SparseRow } from './weigh-terms.ts'

/** The strongest terms of a centre with their weights, of length 1 together. */
export type Centroid = readonly (readonly [term: string, weight: number])[]

const CENTROID_TERMS = 40

/** Cosines to the centre between which confidence runs from 0 to 1. Members of unrelated clusters reach about 0.2. */
const COSINE_OF_NONE = 0.2
const COSINE_OF_CERTAIN = 0.9

/** The mean direction of weighted rows. `sizes` says how many entries each row stands for. */
export function centroidOf(
  members: readonly number[],
  rows: readonly SparseRow[],
  sizes: readonly number[],
  vocabulary: readonly string[],
): Centroid {
  const sums = new Map<number, number>()
  for (const member of members) {
    const row = rows[member]
    const size = sizes[member] ?? 1
    row?.terms.forEach((term, i) => {
      sums.set(term, (sums.get(term) ?? 0) + (row.weights[i] ?? 0) * size)
    })
  }
  const strongest = [...sums]
    .map(([number, weight]): [string, number] => [vocabulary[number] ?? '', weight])
    .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
    .slice(0, CENTROID_TERMS)
  const length = Math.sqrt(strongest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return strongest.map(([term, weight]) => [term, Math.round((weight / length) * 1e4) / 1e4])
}

/** How certainly a row belongs to a centre, in [0, 1]. */
export function confidenceOf(
  rows: DenseMatrix,
  row: number,
  centres: DenseMatrix,
  centre: number,
): number {
  const cosine = dotRows(rows, row, centres, centre)
  const share = (cosine - COSINE_OF_NONE) / (COSINE_OF_CERTAIN - COSINE_OF_NONE)
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000
}
