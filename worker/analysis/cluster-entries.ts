/**
 * Groups entries by what they are about: join duplicates and weigh their terms → reduce → group → describe.
 * Pure; the order of the entries leaves no trace; ties are broken by id.
 */

import { combineMeanings } from './clusters/combine-meanings.ts'
import { type Centroid, centroidOf, confidenceOf } from './clusters/describe-cluster.ts'
import { centresOf, type Group, groupNodes } from './clusters/group-nodes.ts'
import { type JoinedEntries, joinDuplicates } from './clusters/join-duplicates.ts'
import { labelClusters } from './clusters/label-clusters.ts'
import { reduceRows } from './clusters/reduce-rows.ts'
import { byCodeUnits } from './clusters/weigh-terms.ts'
import type { CreateKernel } from './encoder/kernel.ts'
import type { DenseMatrix } from './maths/dense-matrix.ts'

export interface ClusterInput {
  readonly id: string
  readonly message: string
  /** From `analyseEntry`. */
  readonly terms: readonly string[]
  readonly language: string
  /** From the encoder, as bytes. Left out where it does not speak the entry's language, or is not there. */
  readonly vector?: Int8Array | undefined
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
  /** Up to eight words, most telling first, in the form written most often. */
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
  /** Makes the search for neighbours some ten times faster. */
  readonly createKernel?: CreateKernel
  readonly onProgress?: (done: number, total: number) => void
}

const MIN_SIZE = 3

/**
 * Share of a group's entries that must hold one of its strongest keywords: what is left over when everything else is
 * grouped has no subject and stays apart, still forming. Themes already known are not taken away again.
 */
const COHERENCE_MIN = 0.6
const COHERENCE_KEYWORDS = 4

/** Dimensions kept by the reduction. */
const DIMENSIONS = 100

/** Share of the entries that must have a vector: with fewer, two scales of nearness would mix. */
const MEANINGS_SHARE_MIN = 0.5

const KEYWORDS_MAX = 8
const EXEMPLARS_MAX = 3

/** Progress is told every so many entries. */
const PROGRESS_STEP = 250

export function clusterEntries(
  entries: readonly ClusterInput[],
  options: ClusterOptions = {},
): Clustering {
  const { minSize = MIN_SIZE, known = [], createKernel, onProgress } = options
  const sorted = entries.toSorted((a, b) => byCodeUnits(a.id, b.id))
  const joined = joinDuplicates(sorted)
  const words = reduceRows(joined.rows, joined.vocabulary.length, DIMENSIONS)
  const vectors = joined.nodes.map(([first = 0]) => sorted[first]?.vector)
  const hasMeanings =
    vectors.filter((vector) => vector !== undefined).length >= vectors.length * MEANINGS_SHARE_MIN
  const points = hasMeanings ? combineMeanings(words, vectors, createKernel) : words
  const knownOf = knownGroups(joined, sorted, known)
  const groups = groupNodes(points, knownOf, {
    hasMeanings,
    createKernel,
    onRow(row) {
      if (row % PROGRESS_STEP === 0) onProgress?.(row, points.rows)
    },
  })
  const drafts = draftClusters(groups, points, joined, sorted, knownOf)
  const isTheme = ({ group, entryNumbers, keywords }: Draft): boolean =>
    entryNumbers.length >= minSize &&
    (group.some((node) => (knownOf[node] ?? -1) >= 0) ||
      coherenceOf(entryNumbers, keywords, sorted) >= COHERENCE_MIN)
  const formed = drafts
    .filter(isTheme)
    .sort((a, b) => b.entryNumbers.length - a.entryNumbers.length || a.firstNumber - b.firstNumber)
  const unformed = drafts.filter((draft) => !isTheme(draft))
  const named = labelClusters(
    sorted,
    formed.map(({ entryNumbers }) => entryNumbers),
    formed.map(({ keywords }) => keywords),
  )
  onProgress?.(entries.length, entries.length)
  return {
    clusters: formed.map(({ members, exemplarIds, centroid }, i) => {
      const { label, keywords } = named[i] ?? { label: '', keywords: [] }
      return { members, label, keywords, exemplarIds, centroid }
    }),
    formingIds: [
      ...joined.unusable,
      ...drafts.flatMap(({ strayNumbers }) => strayNumbers),
      ...unformed.flatMap(({ entryNumbers }) => entryNumbers),
    ]
      .sort((a, b) => a - b)
      .map((number) => sorted[number]?.id ?? ''),
  }
}

/** A cluster before it has words, with the places of its entries in the sorted list. */
interface Draft extends Omit<Cluster, 'label'> {
  /** As stems yet. */
  readonly keywords: readonly string[]
  readonly group: Group
  readonly entryNumbers: readonly number[]
  readonly strayNumbers: readonly number[]
  readonly firstNumber: number
}

/** An entry in its cluster. */
interface Placed {
  /** Its place in the sorted list. */
  readonly number: number
  readonly node: number
  readonly confidence: number
}

function draftClusters(
  groups: readonly Group[],
  points: DenseMatrix,
  { nodes, rows, vocabulary }: JoinedEntries,
  sorted: readonly ClusterInput[],
  knownOf: Int32Array,
): readonly Draft[] {
  const centres = centresOf(points, groups)
  const sizes = nodes.map((entryNumbers) => entryNumbers.length)
  return groups.map((group, centre) => {
    const ranked = group
      .flatMap((node) => {
        const confidence = confidenceOf(points, node, centres, centre)
        return (nodes[node] ?? []).map((number) => ({ number, node, confidence }))
      })
      .sort((a, b) => b.confidence - a.confidence || a.number - b.number)
    // What is near to nothing in it was only linked: it is still forming, unless people know it as part of the theme.
    const isPlaced = ({ confidence, node }: Placed): boolean =>
      confidence > 0 || (knownOf[node] ?? -1) >= 0
    const placed = ranked.filter(isPlaced)
    const strays = ranked.filter((one) => !isPlaced(one))
    const idOf = (number: number): string => sorted[number]?.id ?? ''
    const centroid = centroidOf(group, rows, sizes, vocabulary)
    const entryNumbers = placed.map(({ number }) => number)
    return {
      members: placed.map(({ number, confidence }) => ({ entryId: idOf(number), confidence })),
      keywords: keywordsOf(centroid),
      exemplarIds: firstOfEachNode(placed).slice(0, EXEMPLARS_MAX).map(idOf),
      centroid,
      group,
      entryNumbers,
      strayNumbers: strays.map(({ number }) => number),
      firstNumber: entryNumbers.reduce((a, b) => Math.min(a, b), sorted.length),
    }
  })
}

/** The known theme of each node: that of its first entry that has one; −1 for none. */
function knownGroups(
  { nodes }: JoinedEntries,
  sorted: readonly ClusterInput[],
  known: readonly (readonly string[])[],
): Int32Array {
  const groupOf = new Map(known.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  return Int32Array.from(nodes, (entryNumbers) => {
    const groups = entryNumbers.map((number) => groupOf.get(sorted[number]?.id ?? '') ?? -1)
    return groups.find((group) => group >= 0) ?? -1
  })
}

/** The share of entries that hold one of the strongest keywords. */
function coherenceOf(
  entryNumbers: readonly number[],
  keywords: readonly string[],
  sorted: readonly ClusterInput[],
): number {
  const strongest = new Set(keywords.slice(0, COHERENCE_KEYWORDS))
  const holding = entryNumbers.filter((number) =>
    sorted[number]?.terms.some((term) => strongest.has(term)),
  )
  return holding.length / entryNumbers.length
}

/** The strongest single words of a centroid. */
function keywordsOf(centroid: Centroid): readonly string[] {
  const words = centroid.map(([term]) => term).filter((term) => !term.includes('_'))
  return words.slice(0, KEYWORDS_MAX)
}

/** Entries of one node say the same: an exemplar each is enough. */
function firstOfEachNode(
  placed: readonly { readonly number: number; readonly node: number }[],
): readonly number[] {
  const firsts = new Map<number, number>()
  for (const { number, node } of placed) if (!firsts.has(node)) firsts.set(node, number)
  return [...firsts.values()]
}
