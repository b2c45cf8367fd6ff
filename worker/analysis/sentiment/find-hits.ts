/** Finds what carries a valence in a text: phrases, words, emoji, emoticons. Pure; linear in the number of tokens. */
import { matchPhrases } from '../text/match-phrases.ts'
import type { Token } from '../text/tokenise.ts'
import { type Lexicon, SYMBOL_VALENCES } from './lexicon.ts'
import { COMPARING_LIKE, ELONGATION, REACH } from './sentiment-rules.ts'

export interface Hit {
  /** Token indexes, end exclusive. */
  readonly from: number
  readonly to: number
  readonly valence: number
  /** Whether the words around it can turn or strengthen it. */
  readonly isAdjustable: boolean
}

/** Hits in text order, never overlapping. Without a lexicon only emoji and emoticons are found. */
export function findHits(
  tokens: readonly Token[],
  stems: readonly string[],
  lexicon: Lexicon | undefined,
): readonly Hit[] {
  const phraseAt = new Map<number, Hit>()
  if (lexicon !== undefined) {
    for (const { value, from, to } of matchPhrases(stems, lexicon.phrases)) {
      if (phraseAt.has(from)) continue
      phraseAt.set(from, { from, to, valence: value.valence, isAdjustable: value.isNegatable })
    }
  }
  const hits: Hit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt.get(i)
    if (phrase !== undefined) {
      // A phrase without valence still silences its words: “customer service” serves nobody.
      if (phrase.valence !== 0) hits.push(phrase)
      i = phrase.to - 1
      continue
    }
    const hit = singleHit(tokens, stems, i, lexicon)
    if (hit !== undefined && hit.valence !== 0) hits.push(hit)
  }
  return hits
}

/** The valence a word has by itself; letters repeated three times or more count as one or two. */
export function wordValence(word: string, stem: string, lexicon: Lexicon): number | undefined {
  const plain = lexicon.valences.get(word) ?? lexicon.stemValences.get(stem)
  if (plain !== undefined || !ELONGATED.test(word)) return plain
  const shortened =
    lexicon.valences.get(word.replace(ELONGATIONS, '$1$1')) ??
    lexicon.valences.get(word.replace(ELONGATIONS, '$1'))
  return shortened === undefined ? undefined : shortened * ELONGATION
}

const ELONGATED = /(\p{L})\1\1/u
const ELONGATIONS = /(\p{L})\1{2,}/gu
const DECORATION = /[\uFE0F\u20E3\u{1F3FB}-\u{1F3FF}]/gu

// “feels like”, “is like”: a comparison, not a liking.
const COMPARING = new Set(
  `look looks looked feel feels felt seem seems seemed sounds sound just is was it's more stuff things something acts
  am are be been works`.split(/\s+/),
)

function singleHit(
  tokens: readonly Token[],
  stems: readonly string[],
  i: number,
  lexicon: Lexicon | undefined,
): Hit | undefined {
  const token = tokens[i]
  if (token === undefined) return undefined
  if (token.kind === 'emoji' || token.kind === 'emoticon') {
    const valence = SYMBOL_VALENCES.get(token.text.replace(DECORATION, ''))
    return valence === undefined ? undefined : { from: i, to: i + 1, valence, isAdjustable: false }
  }
  if (lexicon === undefined || (token.kind !== 'word' && token.kind !== 'tag')) return undefined
  const word = token.kind === 'tag' ? token.word.slice(1) : token.word
  const valence = wordValence(word, stems[i] ?? '', lexicon)
  if (valence === undefined || isSwallowed(tokens, stems, i, word, lexicon)) return undefined
  const isComparing = word === 'like' && COMPARING.has(tokens[i - 1]?.word ?? '')
  return {
    from: i,
    to: i + 1,
    valence: isComparing ? valence * COMPARING_LIKE : valence,
    isAdjustable: true,
  }
}

/** “terribly good”, “can’t really complain”: the first word only colours a later one and says nothing itself. */
function isSwallowed(
  tokens: readonly Token[],
  stems: readonly string[],
  i: number,
  word: string,
  lexicon: Lexicon,
): boolean {
  const reach = lexicon.negators.has(word) ? REACH : lexicon.boosters.has(word) ? 1 : 0
  for (let next = i + 1; next <= i + reach; next++) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'pause' || token.kind === 'marks') return false
    if ((wordValence(token.word, stems[next] ?? '', lexicon) ?? 0) !== 0) return true
  }
  return false
}
