/**
 * Finds communities among rows that are linked to their nearest neighbours, and splits each as long as it falls apart
 * clearly. Pure and deterministic.
 */
import type { Neighbours } from './find-neighbours.ts'
import { assignNodes, type Graph, louvain, partsOf } from './louvain.ts'

/** Similarities below this do not link; above it the similarity is the edge's weight. */
const SIMILARITY_MIN = 0.15

/**
 * A community is split only if its parts reach this modularity within it; one that is already known to people only if
 * they reach more, so that a theme near the bound does not flicker.
 */
const SPLIT_MODULARITY = 0.67
const SPLIT_KNOWN_MODULARITY = 0.78

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
export function findCommunities(graph: Graph, smallest: number): readonly (readonly number[])[] {
  const whole = Array.from(graph.keys())
  return louvain(graph, whole).parts.flatMap((part) =>
    part.length === whole.length ? [part] : split(graph, part, smallest, SPLIT_MODULARITY),
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
    return split(graph, part, smallest, isKnown ? SPLIT_KNOWN_MODULARITY : SPLIT_MODULARITY)
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
