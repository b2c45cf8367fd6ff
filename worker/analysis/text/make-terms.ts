/**
 * Turns tokens into the terms that clustering counts: stems of the telling words, and pairs of neighbours as `a_b`.
 * Common words of product feedback give the same term in all analysed languages.
 * Scripts without spaces give pairs of characters. Pure; linear.
 */
import { isFunctionWord } from './function-words.ts'
import { sharedTerm } from './share-terms.ts'
import { stemWord } from './stem-word.ts'
import type { Token } from './tokenise.ts'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const DIGIT_ONLY = /^\d$/

/** Longer words are noise (keys, base64), not language. */
const LONGEST_WORD = 40

export function makeTerms(tokens: readonly Token[], language: string): readonly string[] {
  const terms: string[] = []
  let previous: string | undefined
  for (const token of tokens) {
    if (token.kind === 'pause' || token.kind === 'marks') previous = undefined
    if (token.kind !== 'word' || token.word.length > LONGEST_WORD) continue
    if (UNSPACED.test(token.word)) {
      terms.push(...characterPairs(token.word))
      previous = undefined
      continue
    }
    const stem = termOf(token.word, language)
    if (stem === undefined) continue
    terms.push(stem)
    if (previous !== undefined) terms.push(`${previous}_${stem}`)
    previous = stem
  }
  return terms
}

/** The stem a word counts as, the English one for shared words; undefined where it says nothing about the subject. */
export function termOf(word: string, language: string): string | undefined {
  const isEmpty = word.length < 2 || DIGIT_ONLY.test(word)
  if (isEmpty || isFunctionWord(word, language === 'unknown' ? 'en' : language)) return undefined
  const stem = stemWord(word, language === 'unknown' ? 'en' : language)
  return stem.length < 2 ? undefined : sharedTerm(stem, language)
}

function characterPairs(word: string): readonly string[] {
  const characters = [...word]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
