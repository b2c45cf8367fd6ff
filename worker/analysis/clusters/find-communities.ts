/**
 * Finds communities among rows that are linked to their nearest neighbours, and splits each as long as it falls apart
 * clearly. Pure and deterministic.
 */
import type { Neighbours } from './find-neighbours.ts'
import { assignNodes, type Graph, louvain, partsOf } from './louvain.ts'

/** Similarities below this do not link; above it the similarity is the edge's weight. */
const SIMILARITY_MIN = 0.15

/**
 * The modularity that the parts of a community must reach for it to be split; one that is already known to people must reach more, so that a
 * theme near the bound does not flicker. Chosen on the four development sets of bench/quality.
 */
export interface SplitBounds {
  readonly fresh: number
  readonly known: number
}

/** Where only words link. */
export const WORD_BOUNDS: SplitBounds = { fresh: 0.67, known: 0.78 }

/** Where meanings link too: graphs that fall apart less clearly, and rightly. */
export const MEANING_BOUNDS: SplitBounds = { fresh: 0.55, known: 0.66 }

/** Joins each row to its neighbours; mutual neighbours are joined twice as strongly. */
export function linkNeighbours({ perRow, rows, similarities }: Neighbours): Graph {
  const nodes = Math.floor(rows.length / perRow)
  const graph = Array.from({ length: nodes }, () => new Map<number, number>())
  for (let i = 0; i < rows.length; i++) {
    const node = Math.floor(i / perRow)
    const other = rows[i] ?? -1
    const similarity = similarities[i] ?? 0
    if (other < 0 || similarity < SIMILARITY_MIN) continue
    const there = graph[node]
    const back = graph[other]
    there?.set(other, (there.get(other) ?? 0) + similarity / 2)
    back?.set(node, (back.get(node) ?? 0) + similarity / 2)
  }
  return graph
}

/** Lists of nodes, each a community; communities of fewer than twice `smallest` nodes are not split further. */
export function findCommunities(
  graph: Graph,
  smallest: number,
  bounds: SplitBounds,
): readonly (readonly number[])[] {
  const whole = Array.from(graph.keys())
  return louvain(graph, whole).parts.flatMap((part) =>
    part.length === whole.length ? [part] : split(graph, part, smallest, bounds.fresh),
  )
}

/**
 * Communities that keep those already known: `known` gives the community of each node, −1 for newcomers. Newcomers join
 * the community that gains most, or form new ones among themselves; a known community is split only where it clearly
 * falls apart.
 */
export function growCommunities(
  graph: Graph,
  known: Int32Array,
  smallest: number,
  bounds: SplitBounds,
): readonly (readonly number[])[] {
  const firstOf = new Map<number, number>()
  const start = known.map((community, node) => {
    if (community < 0) return node
    const first = firstOf.get(community) ?? node
    firstOf.set(community, first)
    return first
  })
  const parts = partsOf(assignNodes(graph, start, (node) => (known[node] ?? -1) < 0))
  return parts.flatMap((part) => {
    const isKnown = part.some((node) => (known[node] ?? -1) >= 0)
    return split(graph, part, smallest, isKnown ? bounds.known : bounds.fresh)
  })
}

/** Splits a community as long as its parts reach the modularity that is asked for. */
function split(
  graph: Graph,
  nodes: readonly number[],
  smallest: number,
  modularityMin: number,
): readonly (readonly number[])[] {
  if (nodes.length < 2 * smallest) return [nodes]
  const { parts, modularity } = louvain(graph, nodes)
  if (modularity < modularityMin || parts.length < 2) return [nodes]
  return parts.flatMap((part) => split(graph, part, smallest, modularityMin))
}
