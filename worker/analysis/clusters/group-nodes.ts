/** Groups points by closeness: grown from the groups that are known, or found afresh and refined. Pure. */
import type { CreateKernel } from '../encoder/kernel.ts'
import type { DenseMatrix } from '../maths/dense-matrix.ts'
import {
  findCommunities,
  growCommunities,
  linkNeighbours,
  MEANING_BOUNDS,
  WORD_BOUNDS,
} from './find-communities.ts'
import { findNeighbours } from './find-neighbours.ts'
import { groupByMeans, meanDirections } from './group-by-means.ts'

/** Row numbers of a group. */
export type Group = readonly number[]

/**
 * Neighbours per row grow slowly with the number of rows, or large sets would fall into ever more pieces: 10 of 600,
 * 17 of 3,000, 25 of 11,000 where only words link, a sixth fewer where meanings do; in tiny sets at most a tenth of all, so that not everything
 * is linked to everything. Chosen on the development sets for a number of themes that people can oversee.
 */
const WORD_NEIGHBOURS_FACTOR = 1.5
const MEANING_NEIGHBOURS_FACTOR = 1.25
const NEIGHBOURS_EXPONENT = 0.3
const NEIGHBOUR_SHARE = 0.1
const NEIGHBOURS_MIN = 4

/** Communities are not split below this share of all rows, nor below this number. */
const SMALLEST_SHARE = 1 / 400
const SMALLEST_MIN = 5

/** Rounds of k-means from the communities' centres. */
const REFINING_ROUNDS = 4

/** Share of the rows that known groups must hold for the grouping to build on them. */
const KNOWN_SHARE_MIN = 0.5

export interface GroupingOptions {
  /** Whether the points hold meanings beside words. */
  readonly hasMeanings: boolean
  readonly createKernel?: CreateKernel | undefined
  readonly onRow?: ((row: number) => void) | undefined
}

/** `known` gives the known group of each row, −1 for none. */
export function groupNodes(
  points: DenseMatrix,
  known: Int32Array,
  { hasMeanings, createKernel, onRow }: GroupingOptions,
): readonly Group[] {
  if (points.rows === 0) return []
  const perRow = neighboursPerRow(points.rows, hasMeanings)
  const graph = linkNeighbours(findNeighbours(points, perRow, { createKernel, onRow }))
  const smallest = Math.max(SMALLEST_MIN, Math.floor(points.rows * SMALLEST_SHARE))
  const bounds = hasMeanings ? MEANING_BOUNDS : WORD_BOUNDS
  const isKnown = known.filter((group) => group >= 0).length >= points.rows * KNOWN_SHARE_MIN
  if (isKnown) return growCommunities(graph, known, smallest, bounds)
  const communities = findCommunities(graph, smallest, bounds)
  // With meanings the communities are better than what their centres would make of them (bench/quality).
  return hasMeanings ? communities : refine(points, communities)
}

/** The mean direction of each group. */
export function centresOf(points: DenseMatrix, groups: readonly Group[]): DenseMatrix {
  const groupOf = new Int32Array(points.rows)
  for (const [group, members] of groups.entries()) {
    for (const member of members) groupOf[member] = group
  }
  const { columns } = points
  const values = new Float32Array(groups.length * columns)
  return meanDirections(points, groupOf, { rows: groups.length, columns, values })
}

function neighboursPerRow(rows: number, hasMeanings: boolean): number {
  const factor = hasMeanings ? MEANING_NEIGHBOURS_FACTOR : WORD_NEIGHBOURS_FACTOR
  const wanted = factor * rows ** NEIGHBOURS_EXPONENT
  return Math.max(NEIGHBOURS_MIN, Math.round(Math.min(wanted, rows * NEIGHBOUR_SHARE)))
}

/** Moves each row to the nearest centre; communities know edges, not centres. */
function refine(points: DenseMatrix, communities: readonly Group[]): readonly Group[] {
  const start = centresOf(points, communities)
  const { groups } = groupByMeans(points, start, REFINING_ROUNDS)
  const refined = communities.map((): number[] => [])
  for (const [row, group] of groups.entries()) refined[group]?.push(row)
  return refined.filter((group) => group.length > 0)
}
