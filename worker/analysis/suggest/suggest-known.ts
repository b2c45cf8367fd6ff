/**
 * Finds the known problems that resemble what somebody writes, by the stems they share. Pure and deterministic; the
 * same words in another form or, for the common words of product feedback, in another language count as shared.
 */
import { isGenericWord } from '../clusters/generic-words.ts'
import { guessLanguage } from '../text/guess-language.ts'
import { termOf } from '../text/make-terms.ts'
import { tokenise } from '../text/tokenise.ts'

export interface KnownProblem {
  readonly id: string
  /** What it is recognised by: its own words, and what it is called in other languages. */
  readonly texts: readonly string[]
}

/** Suggestions at most: more would keep people from writing. */
export const SUGGESTIONS_MAX = 3

/** Stems to share at least. One shared word is chance. */
export const SHARED_MIN = 2

/** Least share of the shorter of both texts: a long note or a long message must have more in common. */
export const SCORE_MIN = 0.3

/** The ids of those that resemble the text, the most alike first; where equally alike, in the order given. */
export function suggestKnown(text: string, known: readonly KnownProblem[]): readonly string[] {
  const written = stemsOf(text)
  return known
    .map(({ id, texts }) => ({
      id,
      score: Math.max(0, ...texts.map((candidate) => scoreLikeness(written, stemsOf(candidate)))),
    }))
    .filter(({ score }) => score >= SCORE_MIN)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS_MAX)
    .map(({ id }) => id)
}

function scoreLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length
  return shared < SHARED_MIN ? 0 : shared / Math.min(one.size, other.size)
}

/** The telling words of a text: neither small words nor those that fit any product. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).filter((token) => token.kind === 'word')
  const language = guessLanguage(words)
  return new Set(
    words.flatMap(({ word }) => (isGenericWord(word) ? [] : (termOf(word, language) ?? []))),
  )
}
