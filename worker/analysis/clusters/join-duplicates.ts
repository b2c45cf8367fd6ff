/**
 * Joins entries that say the same into one node, so that they can never end up in different clusters: the same text up
 * to case, spacing and punctuation, or the same telling terms. Pure.
 */
import { fingerprint } from '../entry-fingerprint.ts'
import { type SparseRow, type WeightedTexts, weighTerms } from './weigh-terms.ts'

export interface NodeSource {
  readonly message: string
  readonly terms: readonly string[]
}

export interface JoinedEntries {
  /** Entry numbers by node, in order of the first. */
  readonly nodes: readonly (readonly number[])[]
  /** One row per node. */
  readonly rows: readonly SparseRow[]
  readonly vocabulary: readonly string[]
  /** Entries without a term that another entry shares. */
  readonly unusable: readonly number[]
}

export function joinDuplicates(entries: readonly NodeSource[]): JoinedEntries {
  const texts = groupBy(entries, (entry) => fingerprint(entry.message))
  // The first entry speaks for its duplicates: a locale may have given them other stems.
  const weighted = weighTerms(
    texts.map(([first = 0]) => entries[first]?.terms ?? []),
    texts.map((members) => members.length),
  )
  return joinEqualRows(texts, weighted)
}

function joinEqualRows(
  texts: readonly (readonly number[])[],
  { rows, vocabulary }: WeightedTexts,
): JoinedEntries {
  const nodes: number[][] = []
  const kept: SparseRow[] = []
  const unusable: number[] = []
  for (const group of groupBy(rows, rowKey)) {
    const members = group.flatMap((text) => texts[text] ?? []).sort((a, b) => a - b)
    const row = rows[group[0] ?? 0]
    if (row === undefined || row.terms.length === 0) {
      unusable.push(...members)
      continue
    }
    nodes.push(members)
    kept.push(row)
  }
  return { nodes, rows: kept, vocabulary, unusable: unusable.sort((a, b) => a - b) }
}

/** Equal for rows that no rounding tells apart. */
function rowKey({ terms, weights }: SparseRow): string {
  return Array.from(terms, (term, i) => `${term}:${(weights[i] ?? 0).toFixed(4)}`).join(' ')
}

/** Item numbers by key, in order of the first item with that key. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [i, item] of items.entries()) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [i])
    else group.push(i)
  }
  return [...groups.values()]
}
