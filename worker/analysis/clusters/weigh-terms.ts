/** Weighs the terms of texts by TF-IDF: sparse rows of length 1. natural's TfIdf is quadratic; this is linear. Pure. */

export interface SparseRow {
  /** Ascending term numbers. */
  readonly terms: Int32Array
  readonly weights: Float32Array
}

export interface WeightedTexts {
  readonly rows: readonly SparseRow[]
  /** Term by number, in alphabetical order, so that the order of the texts leaves no trace. */
  readonly vocabulary: readonly string[]
}

/** Entries that must share a term for it to count: a term of one entry links nothing. */
const ENTRIES_MIN = 2

/** Share of texts beyond which a term tells nothing, and the number of texts from which that is known. */
const SHARE_MAX = 0.4
const SHARE_KNOWN_FROM = 40

/** What a pair of words counts of what a word counts: pairs sharpen, words connect. */
const PAIR_WEIGHT = 0.5

/** `copies` says how many entries each text stands for. */
export function weighTerms(
  texts: readonly (readonly string[])[],
  copies: readonly number[],
): WeightedTexts {
  const counts = texts.map(countTerms)
  const textsWith = new Map<string, number>()
  const entriesWith = new Map<string, number>()
  for (const [i, count] of counts.entries()) {
    for (const term of count.keys()) {
      textsWith.set(term, (textsWith.get(term) ?? 0) + 1)
      entriesWith.set(term, (entriesWith.get(term) ?? 0) + (copies[i] ?? 1))
    }
  }
  const most = texts.length >= SHARE_KNOWN_FROM ? texts.length * SHARE_MAX : texts.length
  const vocabulary = [...textsWith]
    .filter(([term, n]) => n <= most && (entriesWith.get(term) ?? 0) >= ENTRIES_MIN)
    .map(([term]) => term)
    .sort(byCodeUnits)
  const numbers = new Map(vocabulary.map((term, i) => [term, i]))
  const rarity = vocabulary.map((term) => rarityOf(term, textsWith.get(term) ?? 0, texts.length))
  return { rows: counts.map((count) => weighRow(count, numbers, rarity)), vocabulary }
}

/** The same order on every runtime; locale-aware sorting is not. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Smoothed inverse document frequency. */
function rarityOf(term: string, textsWith: number, texts: number): number {
  const idf = Math.log((1 + texts) / (1 + textsWith)) + 1
  return term.includes('_') ? idf * PAIR_WEIGHT : idf
}

function weighRow(
  counts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  rarity: readonly number[],
): SparseRow {
  const weighted: [number: number, weight: number][] = []
  for (const [term, count] of counts) {
    const number = numbers.get(term)
    if (number === undefined) continue
    weighted.push([number, (1 + Math.log(count)) * (rarity[number] ?? 0)])
  }
  weighted.sort((a, b) => a[0] - b[0])
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    terms: Int32Array.from(weighted, ([number]) => number),
    weights: Float32Array.from(weighted, ([, weight]) => weight / length),
  }
}
