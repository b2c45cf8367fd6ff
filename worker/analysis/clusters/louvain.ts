/**
 * Louvain's method (Blondel et al. 2008): moves nodes between communities while modularity gains, then merges each
 * community into a node and repeats. The order of nodes is fixed, so that nothing is left to chance. Pure.
 */

/** Neighbours of each node with the weight of their edge; symmetric, without loops. */
export type Graph = readonly ReadonlyMap<number, number>[]

/** Gains below this are rounding. */
const GAIN_MIN = 1e-9

/** Passes over the nodes of one level; far above what is ever needed. */
const PASSES_MAX = 50

export interface Partition {
  readonly parts: readonly (readonly number[])[]
  readonly modularity: number
}

/** A graph whose nodes may stand for several, with the weight inside each. */
interface Level {
  readonly edges: Graph
  readonly inner: readonly number[]
}

export function louvain(graph: Graph, nodes: readonly number[]): Partition {
  let level = subgraph(graph, nodes)
  let parts: readonly (readonly number[])[] = nodes.map((node) => [node])
  for (;;) {
    const communities = moveNodes(level)
    const count = new Set(communities).size
    if (count === parts.length) break
    const next = renumber(communities)
    parts = mergeParts(parts, next, count)
    level = mergeNodes(level, next, count)
  }
  return { parts, modularity: modularityOf(level) }
}

/** One round of moves on the whole graph from a given start; nodes that may not move stay. */
export function assignNodes(
  graph: Graph,
  start: Int32Array,
  mayMove: (node: number) => boolean,
): Int32Array {
  return moveNodes(subgraph(graph, Array.from(graph.keys())), start, mayMove)
}

/** Nodes by community, in the order of their first node. */
export function partsOf(communities: Int32Array): readonly (readonly number[])[] {
  const singles = Array.from(communities.keys(), (node) => [node])
  return mergeParts(singles, renumber(communities), new Set(communities).size)
}

function subgraph(graph: Graph, nodes: readonly number[]): Level {
  const numbers = new Map(nodes.map((node, i) => [node, i]))
  const edges = nodes.map((node) => {
    const kept = new Map<number, number>()
    for (const [other, weight] of graph[node] ?? []) {
      const number = numbers.get(other)
      if (number !== undefined) kept.set(number, weight)
    }
    return kept
  })
  return { edges, inner: nodes.map(() => 0) }
}

/** Moves nodes, in order, to the neighbouring community that gains most, until none gains. */
function moveNodes(
  level: Level,
  start: Int32Array = Int32Array.from(level.edges.keys()),
  mayMove: (node: number) => boolean = () => true,
): Int32Array {
  const degrees = degreesOf(level)
  const total = degrees.reduce((sum, degree) => sum + degree, 0)
  const community = Int32Array.from(start)
  if (total === 0) return community
  const sums = new Float64Array(community.length)
  for (const [node, home] of community.entries()) {
    sums[home] = (sums[home] ?? 0) + (degrees[node] ?? 0)
  }
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    let moved = 0
    for (const [node, edges] of level.edges.entries()) {
      if (!mayMove(node)) continue
      const home = community[node] ?? node
      const degree = degrees[node] ?? 0
      sums[home] = (sums[home] ?? 0) - degree
      const target = bestCommunity(edges, community, sums, home, degree / total)
      sums[target] = (sums[target] ?? 0) + degree
      if (target === home) continue
      community[node] = target
      moved++
    }
    if (moved === 0) break
  }
  return community
}

/** The community that gains most from a node; the node's own where none gains clearly, else the lowest number. */
function bestCommunity(
  edges: ReadonlyMap<number, number>,
  community: Int32Array,
  sums: Float64Array,
  home: number,
  share: number,
): number {
  const links = new Map<number, number>([[home, 0]])
  for (const [other, weight] of edges) {
    const there = community[other] ?? other
    links.set(there, (links.get(there) ?? 0) + weight)
  }
  const gainOf = (there: number): number => (links.get(there) ?? 0) - (sums[there] ?? 0) * share
  let best = home
  let most = gainOf(home)
  for (const there of links.keys()) {
    const gain = gainOf(there)
    const isBetter = gain > most + GAIN_MIN
    const isTied = best !== home && there < best && gain > most - GAIN_MIN
    if (!isBetter && !isTied) continue
    best = there
    most = Math.max(most, gain)
  }
  return best
}

function degreesOf({ edges, inner }: Level): Float64Array {
  return Float64Array.from(edges, (neighbours, node) => {
    let degree = inner[node] ?? 0
    for (const weight of neighbours.values()) degree += weight
    return degree
  })
}

/** Communities numbered from 0 in the order of their first node. */
function renumber(communities: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  return communities.map((community) => {
    const number = numbers.get(community) ?? numbers.size
    numbers.set(community, number)
    return number
  })
}

function mergeParts(
  parts: readonly (readonly number[])[],
  community: Int32Array,
  count: number,
): readonly (readonly number[])[] {
  const merged = Array.from({ length: count }, (): number[] => [])
  for (const [i, part] of parts.entries()) merged[community[i] ?? 0]?.push(...part)
  return merged
}

function mergeNodes(level: Level, community: Int32Array, count: number): Level {
  const edges = Array.from({ length: count }, () => new Map<number, number>())
  const inner = new Array<number>(count).fill(0)
  for (const [node, neighbours] of level.edges.entries()) {
    const here = community[node] ?? 0
    inner[here] = (inner[here] ?? 0) + (level.inner[node] ?? 0)
    for (const [other, weight] of neighbours) {
      const there = community[other] ?? 0
      if (there === here) inner[here] = (inner[here] ?? 0) + weight
      else edges[here]?.set(there, (edges[here].get(there) ?? 0) + weight)
    }
  }
  return { edges, inner }
}

/** Newman's modularity of the partition in which each node of the level is a community. */
function modularityOf(level: Level): number {
  const degrees = degreesOf(level)
  const total = degrees.reduce((sum, degree) => sum + degree, 0)
  if (total === 0) return 0
  return level.inner.reduce((sum, inner, node) => {
    const degree = degrees[node] ?? 0
    return sum + inner / total - (degree / total) ** 2
  }, 0)
}
