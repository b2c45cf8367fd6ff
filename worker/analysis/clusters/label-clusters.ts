/**
 * Names clusters in the words of their entries: the phrase of one to three words that is frequent inside and rare
 * outside (p · ln(p/q)), written as people wrote it. Labels are distinct. Pure; linear in the length of the texts.
 */
import { type Phrase, type PhraseSource, readPhrases } from './read-phrases.ts'
import { byCodeUnits } from './weigh-terms.ts'

/** Pairs and triples say more than single words; weights by the number of words, from the prototype's measurements. */
const WEIGHT_BY_WORDS = [1, 1.35, 1.25] as const

/** What a phrase that is all generic words is worth. */
const GENERIC_WEIGHT = 0.25

/** Share of all entries from which a word is common. */
const COMMON_SHARE = 0.12

/** Share and number of a cluster's entries that must use a phrase. */
const SHARE_MIN = 0.06
const ENTRIES_MIN = 2

/** What a phrase around a single word must be worth of that word to be preferred to it. */
const FULLER_SHARE = 0.3

/** Phrases kept per cluster as candidates for its label. */
const CANDIDATES = 24

export interface ClusterWords {
  readonly label: string
  /** The given stems as words, each in the form written most often. */
  readonly keywords: readonly string[]
}

/**
 * A label and readable keywords per cluster; `clusters` holds numbers of `sources`, `stems` each cluster's strongest
 * terms. Clusters that come first choose their label first.
 */
export function labelClusters(
  sources: readonly PhraseSource[],
  clusters: readonly (readonly number[])[],
  stems: readonly (readonly string[])[],
): readonly ClusterWords[] {
  const phrases = sources.map(readPhrases)
  const textsWith = countTexts(phrases)
  const taken = new Set<string>()
  return clusters.map((members, i) => {
    const ranked = rankPhrases(members, phrases, textsWith, sources.length)
    const label = chooseLabel(ranked, taken, stems[i] ?? [])
    taken.add(label.toLowerCase())
    return { label, keywords: writeOut(stems[i] ?? [], members, phrases) }
  })
}

/** Stems as people wrote them; one that no single word of the members stands for stays as it is. */
function writeOut(
  stems: readonly string[],
  members: readonly number[],
  phrases: readonly ReadonlyMap<string, Phrase>[],
): readonly string[] {
  const wordsOf = new Map(stems.map((stem) => [stem, new Map<string, number>()]))
  for (const member of members) {
    for (const { key, stems: own, words } of phrases[member]?.values() ?? []) {
      const counts = words === 1 ? wordsOf.get(own[0] ?? '') : undefined
      counts?.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return stems.map((stem) => commonest(wordsOf.get(stem) ?? new Map()) || stem)
}

function countTexts(phrases: readonly ReadonlyMap<string, Phrase>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of phrases) {
    for (const key of text.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

interface Candidate {
  readonly phrase: Phrase
  readonly surfaces: Map<string, number>
  count: number
}

interface RankedPhrase {
  readonly phrase: Phrase
  /** Whether many entries outside the cluster use it too, such as “notes” in a notes app. */
  readonly isCommon: boolean
  readonly text: string
  readonly score: number
}

function rankPhrases(
  members: readonly number[],
  phrases: readonly ReadonlyMap<string, Phrase>[],
  textsWith: ReadonlyMap<string, number>,
  texts: number,
): readonly RankedPhrase[] {
  const candidates = new Map<string, Candidate>()
  for (const member of members) {
    for (const [key, phrase] of phrases[member] ?? []) {
      const candidate = candidates.get(key) ?? { phrase, surfaces: new Map(), count: 0 }
      candidates.set(key, candidate)
      candidate.count++
      candidate.surfaces.set(phrase.surface, (candidate.surfaces.get(phrase.surface) ?? 0) + 1)
    }
  }
  const least = Math.max(Math.min(ENTRIES_MIN, members.length), members.length * SHARE_MIN)
  return [...candidates.values()]
    .filter(({ count }) => count >= least)
    .map((candidate) => ({
      phrase: candidate.phrase,
      isCommon: (textsWith.get(candidate.phrase.key) ?? 0) > texts * COMMON_SHARE,
      text: properCase(commonest(candidate.surfaces)),
      score: scorePhrase(candidate, members.length, textsWith, texts),
    }))
    .sort((a, b) => b.score - a.score || byCodeUnits(a.phrase.key, b.phrase.key))
    .slice(0, CANDIDATES)
}

function scorePhrase(
  { phrase, count }: Candidate,
  members: number,
  textsWith: ReadonlyMap<string, number>,
  texts: number,
): number {
  const inside = count / members
  const outside = ((textsWith.get(phrase.key) ?? count) - count + 0.5) / (texts - members + 1)
  const weight = WEIGHT_BY_WORDS[phrase.words - 1] ?? 1
  return inside * Math.log(inside / outside) * weight * (phrase.isGeneric ? GENERIC_WEIGHT : 1)
}

/**
 * The first free phrase. A single word gives way to a phrase around it that enough entries use; a single generic or
 * common word that none does is joined by the next phrase that says something else.
 */
function chooseLabel(
  ranked: readonly RankedPhrase[],
  taken: ReadonlySet<string>,
  fallback: readonly string[],
): string {
  const isFree = (text: string): boolean => !taken.has(text.toLowerCase())
  for (const first of ranked) {
    const fuller = ranked.find((other) => isFuller(other, first) && isFree(other.text))
    if (fuller !== undefined) return fuller.text
    const needsMore = first.phrase.words === 1 && (first.phrase.isGeneric || first.isCommon)
    if (!needsMore && isFree(first.text)) return first.text
    const second = ranked.find((other) => other !== first && saysMore(other.phrase, first.phrase))
    if (second === undefined) continue
    const joined = `${first.text}, ${lowerFirst(second.text)}`
    if (isFree(joined)) return joined
  }
  const words = ranked[0]?.text ?? fallback.slice(0, 3).map(readableTerm).join(', ')
  return numberedLabel(words === '' ? 'Other' : words, taken)
}

/** Whether a phrase holds the single word and is worth enough by itself. */
function isFuller(other: RankedPhrase, single: RankedPhrase): boolean {
  if (single.phrase.words > 1 || other.phrase.words === 1) return false
  const holds = single.phrase.stems.every((stem) => other.phrase.stems.includes(stem))
  return holds && other.score >= single.score * FULLER_SHARE
}

function saysMore(phrase: Phrase, than: Phrase): boolean {
  return phrase.stems.every((stem) => !than.stems.includes(stem))
}

function numberedLabel(text: string, taken: ReadonlySet<string>): string {
  const label = properCase(text)
  for (let number = 2; taken.has(label.toLowerCase()); number++) {
    if (!taken.has(`${label} ${number}`.toLowerCase())) return `${label} ${number}`
  }
  return label
}

function readableTerm(term: string): string {
  return term.replaceAll('_', ' ')
}

/** The form written most often; of equally frequent ones the first in code-unit order from the end: lower case. */
function commonest(surfaces: ReadonlyMap<string, number>): string {
  const [first] = [...surfaces].sort((a, b) => b[1] - a[1] || byCodeUnits(b[0], a[0]))
  return first?.[0] ?? ''
}

/** A capital at the front; the rest as written, but for shouting. */
function properCase(text: string): string {
  const isShouting = text.length > 5 && text === text.toUpperCase()
  const calm = isShouting ? text.toLowerCase() : text
  const [first = ''] = calm
  return first.toUpperCase() + calm.slice(first.length)
}

/** A capital at the front of a plain word is dropped; acronyms and names like iOS keep theirs. */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(first.length) : text
}
