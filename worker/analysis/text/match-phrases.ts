/**
 * Finds phrases in a token sequence by their stems, so that `stopped working` is found in “it stops working”.
 * A phrase is words separated by spaces; `a|b` offers alternatives for one word. Punctuation ends a phrase.
 */
import { stemWord } from './stem-word.ts'
import { type Token, wordForm } from './tokenise.ts'

export interface PhraseMatch<Value> {
  readonly value: Value
  /** Token indexes, end exclusive. */
  readonly from: number
  readonly to: number
}

/** Phrases by the stem of their first word, longest first. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly IndexedPhrase<Value>[]>

interface IndexedPhrase<Value> {
  readonly rest: readonly (readonly string[])[]
  readonly value: Value
}

export function indexPhrases<Value>(
  phrases: Iterable<readonly [phrase: string, value: Value]>,
  language: string,
): PhraseIndex<Value> {
  const index = new Map<string, IndexedPhrase<Value>[]>()
  for (const [phrase, value] of phrases) {
    const [first = [], ...rest] = phraseStems(phrase, language)
    for (const stem of first) {
      const entries = index.get(stem) ?? []
      entries.push({ rest, value })
      index.set(stem, entries)
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

/** All matches, in order of their first token and longest first, in tokens reduced by `stemTokens`. */
export function matchPhrases<Value>(
  stems: readonly string[],
  index: PhraseIndex<Value>,
): readonly PhraseMatch<Value>[] {
  const matches: PhraseMatch<Value>[] = []
  for (let from = 0; from < stems.length; from++) {
    for (const { rest, value } of index.get(stems[from] ?? '') ?? []) {
      if (continues(stems, from + 1, rest))
        matches.push({ value, from, to: from + 1 + rest.length })
    }
  }
  return matches
}

/** The stem of each token that is a word, the token itself otherwise. */
export function stemTokens(tokens: readonly Token[], language: string): readonly string[] {
  return tokens.map((token) =>
    token.kind === 'word' ? stemWord(token.word, language) : token.word,
  )
}

function phraseStems(phrase: string, language: string): readonly (readonly string[])[] {
  const words = wordForm(phrase).split(/[^\p{L}\p{M}\p{N}'|]+/u)
  return words
    .filter((word) => word !== '')
    .map((word) => word.split('|').map((choice) => stemWord(choice, language)))
}

function continues(
  stems: readonly string[],
  from: number,
  rest: readonly (readonly string[])[],
): boolean {
  return rest.every((choices, i) => choices.includes(stems[from + i] ?? ''))
}
