/**
 * Groups entries by what they are about: join duplicates → weigh terms → reduce → link neighbours → find communities →
 * refine → describe. Pure; the order of the entries leaves no trace; ties are broken by id.
 */
import { type Centroid, centroidOf, confidenceOf } from './clusters/describe-cluster.ts'
import { findCommunities, growCommunities, linkNeighbours } from './clusters/find-communities.ts'
import { findNeighbours } from './clusters/find-neighbours.ts'
import { groupByMeans, meanDirections } from './clusters/group-by-means.ts'
import { joinDuplicates } from './clusters/join-duplicates.ts'
import { labelClusters } from './clusters/label-clusters.ts'
import { reduceRows } from './clusters/reduce-rows.ts'
import { byCodeUnits } from './clusters/weigh-terms.ts'
import type { DenseMatrix } from './maths/dense-matrix.ts'

export interface ClusterInput {
  readonly id: string
  readonly message: string
  /** From `analyseEntry`. */
  readonly terms: readonly string[]
  readonly language: string
}

export interface ClusterMember {
  readonly entryId: string
  /** In [0, 1]. */
  readonly confidence: number
}

export interface Cluster {
  /** Best first, ties by id. */
  readonly members: readonly ClusterMember[]
  readonly label: string
  /** Up to eight stems, most telling first. */
  readonly keywords: readonly string[]
  /** Up to three entries that stand for the cluster. */
  readonly exemplarIds: readonly string[]
  /** Up to 40 strongest terms, of length 1 together. */
  readonly centroid: Centroid
}

export interface Clustering {
  /** Largest first, ties by first member id. */
  readonly clusters: readonly Cluster[]
  /** Entries in no cluster of at least `minSize`: still forming. */
  readonly formingIds: readonly string[]
}

export interface ClusterOptions {
  readonly minSize?: number
  /**
   * Member ids of each theme that people already know. While these hold most of the entries, they stay together and
   * only the others are placed; without them, or when too much is new, everything is grouped afresh.
   */
  readonly known?: readonly (readonly string[])[]
  readonly onProgress?: (done: number, total: number) => void
}

const MIN_SIZE = 3

/** Dimensions kept by the reduction. */
const DIMENSIONS = 100

/**
 * Neighbours per entry grow slowly with the number of entries, or large sets would fall into ever more pieces: 10 of
 * 600, 17 of 3,000, 25 of 11,000; in tiny sets at most a tenth of all, so that not everything is linked to everything.
 * Chosen on the development sets for a number of themes that people can oversee.
 */
const NEIGHBOURS_FACTOR = 1.5
const NEIGHBOURS_EXPONENT = 0.3
const NEIGHBOUR_SHARE = 0.1
const NEIGHBOURS_MIN = 4

/** Communities are not split below this share of all entries, nor below this number. */
const SMALLEST_SHARE = 1 / 400
const SMALLEST_MIN = 5

/** Rounds of k-means from the communities' centres. */
const REFINING_ROUNDS = 4

/** Share of the nodes that known themes must hold for the clustering to build on them. */
const KNOWN_SHARE_MIN = 0.5

const KEYWORDS_MAX = 8
const EXEMPLARS_MAX = 3

/** Progress is told every so many entries. */
const PROGRESS_STEP = 250

export function clusterEntries(
  entries: readonly ClusterInput[],
  options: ClusterOptions = {},
): Clustering {
  const minSize = options.minSize ?? MIN_SIZE
  const sorted = entries.toSorted((a, b) => byCodeUnits(a.id, b.id))
  const { nodes, rows, vocabulary, unusable } = joinDuplicates(sorted)
  const points = reduceRows(rows, vocabulary.length, DIMENSIONS)
  const known = knownGroups(nodes, sorted, options.known ?? [])
  const groups = groupNodes(points, known, options.onProgress)

  const sizes = nodes.map((members) => members.length)
  const idsOf = (numbers: readonly number[]): string[] =>
    numbers.map((number) => sorted[number]?.id ?? '').sort(byCodeUnits)
  const entriesOf = (group: readonly number[]): readonly number[] =>
    group.flatMap((node) => nodes[node] ?? [])
  const isFormed = (group: readonly number[]): boolean =>
    group.reduce((sum, node) => sum + (sizes[node] ?? 0), 0) >= minSize

  const nodeOf = new Map(
    nodes.flatMap((members, node) => idsOf(members).map((id) => [id, node] as const)),
  )
  const centres = centresOf(points, groups)
  const formed = groups
    .map((group, centre) => ({ group, centre, members: entriesOf(group) }))
    .filter(({ group }) => isFormed(group))
    .map((each) => ({ ...each, firstId: idsOf(each.members)[0] ?? '' }))
    .sort((a, b) => b.members.length - a.members.length || byCodeUnits(a.firstId, b.firstId))

  const centroids = formed.map(({ group }) => centroidOf(group, rows, sizes, vocabulary))
  const keywords = centroids.map(keywordsOf)
  const labels = labelClusters(
    sorted,
    formed.map(({ members }) => members),
    keywords,
  )
  const clusters = formed.map(({ group, centre }, i): Cluster => {
    const members = group
      .flatMap((node) => {
        const confidence = confidenceOf(points, node, centres, centre)
        return idsOf(nodes[node] ?? []).map((entryId) => ({ entryId, confidence }))
      })
      .sort((a, b) => b.confidence - a.confidence || byCodeUnits(a.entryId, b.entryId))
    return {
      members,
      label: labels[i] ?? '',
      keywords: keywords[i] ?? [],
      exemplarIds: exemplarsOf(members, nodeOf),
      centroid: centroids[i] ?? [],
    }
  })
  const unformed = groups.filter((group) => !isFormed(group)).flatMap(entriesOf)
  options.onProgress?.(entries.length, entries.length)
  return { clusters, formingIds: idsOf([...unusable, ...unformed]) }
}

/** Communities of the neighbour graph: grown from those known, or found afresh and refined. */
function groupNodes(
  points: DenseMatrix,
  known: Int32Array,
  onProgress: ClusterOptions['onProgress'],
): readonly (readonly number[])[] {
  if (points.rows === 0) return []
  const perRow = neighboursPerRow(points.rows)
  const neighbours = findNeighbours(points, perRow, (row) => {
    if (row % PROGRESS_STEP === 0) onProgress?.(row, points.rows)
  })
  const graph = linkNeighbours(neighbours)
  const smallest = Math.max(SMALLEST_MIN, Math.floor(points.rows * SMALLEST_SHARE))
  const isKnown = known.filter((group) => group >= 0).length >= points.rows * KNOWN_SHARE_MIN
  if (isKnown) return growCommunities(graph, known, smallest)
  return refine(points, findCommunities(graph, smallest))
}

function neighboursPerRow(rows: number): number {
  const wanted = NEIGHBOURS_FACTOR * rows ** NEIGHBOURS_EXPONENT
  return Math.max(NEIGHBOURS_MIN, Math.round(Math.min(wanted, rows * NEIGHBOUR_SHARE)))
}

/** The known theme of each node: that of its first entry that has one; −1 for none. */
function knownGroups(
  nodes: readonly (readonly number[])[],
  sorted: readonly ClusterInput[],
  known: readonly (readonly string[])[],
): Int32Array {
  const groupOf = new Map(known.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  return Int32Array.from(nodes, (members) => {
    const groups = members.map((member) => groupOf.get(sorted[member]?.id ?? '') ?? -1)
    return groups.find((group) => group >= 0) ?? -1
  })
}

function refine(
  points: DenseMatrix,
  communities: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const start = centresOf(points, communities)
  const { groups } = groupByMeans(points, start, REFINING_ROUNDS)
  const refined = communities.map((): number[] => [])
  for (const [node, group] of groups.entries()) refined[group]?.push(node)
  return refined.filter((group) => group.length > 0)
}

function centresOf(points: DenseMatrix, groups: readonly (readonly number[])[]): DenseMatrix {
  const assignment = new Int32Array(points.rows)
  for (const [group, members] of groups.entries()) {
    for (const member of members) assignment[member] = group
  }
  const { columns } = points
  const empty = new Float32Array(groups.length * columns)
  return meanDirections(points, assignment, { rows: groups.length, columns, values: empty })
}

/** The strongest single words of a centroid. */
function keywordsOf(centroid: Centroid): readonly string[] {
  const words = centroid.map(([term]) => term).filter((term) => !term.includes('_'))
  return words.slice(0, KEYWORDS_MAX)
}

/** The best members that do not repeat each other. */
function exemplarsOf(
  members: readonly ClusterMember[],
  nodeOf: ReadonlyMap<string, number>,
): readonly string[] {
  const exemplars = new Map<number | undefined, string>()
  for (const { entryId } of members) {
    if (exemplars.size === EXEMPLARS_MAX) break
    const node = nodeOf.get(entryId)
    if (!exemplars.has(node)) exemplars.set(node, entryId)
  }
  return [...exemplars.values()]
}
