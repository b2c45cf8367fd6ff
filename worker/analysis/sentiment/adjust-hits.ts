/** Lets the words around a hit turn, strengthen or weaken it, by VADER's rules. Pure; linear in tokens × REACH. */
import type { Token } from '../text/tokenise.ts'
import type { Hit } from './find-hits.ts'
import type { Lexicon } from './lexicon.ts'
import {
  AFTER_CONTRAST,
  BEFORE_CONTRAST,
  BOOST,
  BOOST_BY_DISTANCE,
  CAPITALS,
  NEGATION_SCALE,
  REACH,
} from './sentiment-rules.ts'

/** The hits with their valence in this text, the same number in the same order. */
export function adjustHits(
  hits: readonly Hit[],
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
): readonly Hit[] {
  if (lexicon === undefined) return hits
  const hasContrastOfCase = mixesCapitals(tokens)
  const adjusted = hits.map((hit) =>
    hit.isAdjustable
      ? { ...hit, valence: adjustOne(hit, tokens, lexicon, hasContrastOfCase) }
      : hit,
  )
  return weighContrast(adjusted, tokens, lexicon)
}

/** Whether a token ends the reach of the words before it. */
export function isBreak(token: Token): boolean {
  return token.kind === 'marks' || (token.kind === 'pause' && /[.;:=\n…。؟]/u.test(token.text))
}

function adjustOne(
  hit: Hit,
  tokens: readonly Token[],
  lexicon: Lexicon,
  hasContrastOfCase: boolean,
): number {
  const sign = Math.sign(hit.valence)
  let valence = hit.valence
  if (hasContrastOfCase && isCapitals(tokens[hit.from])) valence += sign * CAPITALS
  let isNegated = false
  for (let distance = 1; distance <= REACH; distance++) {
    const i = hit.from - distance
    const token = tokens[i]
    if (token === undefined || isBreak(token) || lexicon.contrasts.has(token.word)) break
    const boost = lexicon.boosters.get(token.word) ?? 0
    if (boost !== 0 && (distance === 1 || !lexicon.valences.has(token.word))) {
      const loud = hasContrastOfCase && isCapitals(token) ? 2 : 1
      valence += boost * sign * BOOST * (BOOST_BY_DISTANCE[distance - 1] ?? 0) * loud
    }
    if (isNegator(tokens, i, lexicon)) isNegated = !isNegated
  }
  if (!isNegated) isNegated = isNegatedFromBehind(hit, tokens, lexicon)
  return isNegated ? valence * NEGATION_SCALE : valence
}

function isNegator(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const word = tokens[i]?.word ?? ''
  // n't, and French n'est, n'a.
  if (!lexicon.negators.has(word) && !word.endsWith("n't") && !word.startsWith("n'")) return false
  const next = tokens[i + 1]?.word
  // “no doubt” and “not only” affirm; French “ne … pas” is one negation, not two.
  if ((word === 'no' && next === 'doubt') || (word === 'not' && next === 'only')) return false
  return !isFrenchPair(tokens, i, word)
}

const FRENCH_SECOND_HALF = new Set(['pas', 'plus', 'jamais', 'aucun', 'aucune', 'rien'])

function isFrenchPair(tokens: readonly Token[], i: number, word: string): boolean {
  if (!FRENCH_SECOND_HALF.has(word)) return false
  return [1, 2, 3].some((back) => {
    const before = tokens[i - back]?.word ?? ''
    return before === 'ne' || before.startsWith("n'")
  })
}

function isNegatedFromBehind(hit: Hit, tokens: readonly Token[], lexicon: Lexicon): boolean {
  for (let i = hit.to; i < hit.to + lexicon.negatesAfter; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') return false
    if (isNegator(tokens, i, lexicon)) return true
  }
  return false
}

/** In a sentence with a “but”, what stands before it counts less and what stands after it more. */
function weighContrast(
  hits: readonly Hit[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Hit[] {
  const contrast = tokens.findLastIndex((token) => lexicon.contrasts.has(token.word))
  if (contrast <= 0) return hits
  return hits.map((hit) => ({
    ...hit,
    valence: hit.valence * (hit.from < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST),
  }))
}

function mixesCapitals(tokens: readonly Token[]): boolean {
  let words = 0
  let capitals = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    words++
    if (isCapitals(token)) capitals++
  }
  return capitals > 0 && capitals < words
}

function isCapitals(token: Token | undefined): boolean {
  if (token === undefined || token.text.length < 2) return false
  return token.text === token.text.toUpperCase() && token.text !== token.text.toLowerCase()
}
