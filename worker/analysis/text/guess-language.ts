/**
 * Guesses the language of a text from its script, its small words, its lexicon words and its letters.
 * Pure; total; reads a bounded number of words. Feedback is short, where n-gram models fail: a single telling word is
 * enough here, and without one the answer is `unknown`.
 */
import { lexiconWords } from '../sentiment/lexicon.ts'
import { ANALYSED_LANGUAGES, FUNCTION_WORDS, RECOGNISED_ONLY } from './function-words.ts'
import { LETTERS, SCRIPTS } from './language-letters.ts'
import type { Token } from './tokenise.ts'

export const UNKNOWN_LANGUAGE = 'unknown'

/** Words read; more would not change the answer. */
const WORDS_READ = 200

/** Evidence of a small word, of a lexicon word, of a letter, and of the sender's locale. */
const FUNCTION_WORD = 1
const LEXICON_WORD = 0.6
const LETTER = 0.5
const LOCALE = 0.45

/** Evidence below which nothing is guessed. One known word suffices, and for a few unknown ones the locale. */
const EVIDENCE_MIN = 0.4

/** In texts of more than a few words, evidence per further word below which the language is none of those known. */
const EVIDENCE_PER_WORD_MIN = 0.1
const FEW_WORDS = 3

/** Words without any letter that could tell languages apart. */
const PLAIN_LETTERS = /^[a-z0-9']*$/

/** A letter three times or more, as in “sooo”. */
const REPEATED = /(\p{L})\1\1/u
const REPEATS = /(\p{L})\1{2,}/gu

/** ISO 639-1, or `unknown`. `locale` is the sender's, such as `de-AT`; it only tips the scales. */
export function guessLanguage(tokens: readonly Token[], locale?: string): string {
  const words = tokens.filter((token) => token.kind === 'word').slice(0, WORDS_READ)
  if (words.length === 0) return UNKNOWN_LANGUAGE
  const byScript = scriptLanguage(words)
  if (byScript !== undefined) return byScript

  const evidence = new Map<string, number>()
  const add = (language: string, weight: number): void => {
    evidence.set(language, (evidence.get(language) ?? 0) + weight)
  }
  for (const { word } of words) {
    const entry = wordLanguages().get(word) ?? wordLanguages().get(shortenRuns(word))
    for (const language of entry?.languages ?? []) add(language, entry?.weight ?? 0)
    if (PLAIN_LETTERS.test(word)) continue
    for (const letter of new Set(word)) {
      const languages = LETTERS.get(letter) ?? []
      for (const language of languages) add(language, LETTER / languages.length)
    }
  }
  const spoken = locale?.slice(0, 2).toLowerCase() ?? ''
  if (FUNCTION_WORDS.has(spoken)) add(spoken, LOCALE)
  return strongestLanguage(evidence, words.length)
}

/** Letters repeated three times or more, as in “sooo goood”, count twice or once as the word is found. */
function shortenRuns(word: string): string {
  if (!REPEATED.test(word)) return word
  const twice = word.replace(REPEATS, '$1$1')
  return wordLanguages().has(twice) ? twice : word.replace(REPEATS, '$1')
}

/** The language of the script, where most words are written in one that is not Latin. */
function scriptLanguage(words: readonly Token[]): string | undefined {
  const foreign = words.filter((token) => !/\p{Script=Latin}|^\p{N}/u.test(token.word))
  if (foreign.length * 2 <= words.length) return undefined
  for (const [language, script] of SCRIPTS) {
    if (foreign.some((token) => script.test(token.word))) return language
  }
  return UNKNOWN_LANGUAGE
}

function strongestLanguage(evidence: ReadonlyMap<string, number>, words: number): string {
  let best: string = UNKNOWN_LANGUAGE
  let most = Math.max(EVIDENCE_MIN, (words - FEW_WORDS) * EVIDENCE_PER_WORD_MIN)
  // In this order, so that a tie goes to the earlier language: English first.
  for (const language of [...ANALYSED_LANGUAGES, ...RECOGNISED_ONLY.keys()]) {
    const weight = evidence.get(language) ?? 0
    if (weight > most) {
      best = language
      most = weight
    }
  }
  return best
}

interface KnownWord {
  readonly languages: string[]
  readonly weight: number
}

let known: ReadonlyMap<string, KnownWord> | undefined

/** Every known word with the languages that have it; small words hide lexicon words of other languages. */
function wordLanguages(): ReadonlyMap<string, KnownWord> {
  if (known !== undefined) return known
  const words = new Map<string, KnownWord>()
  const add = (word: string, language: string, weight: number): void => {
    const entry = words.get(word)
    if (entry === undefined) words.set(word, { languages: [language], weight })
    else if (entry.weight === weight && !entry.languages.includes(language)) {
      entry.languages.push(language)
    }
  }
  for (const [language, list] of [...FUNCTION_WORDS, ...RECOGNISED_ONLY]) {
    for (const word of list) add(word, language, FUNCTION_WORD)
  }
  for (const language of ANALYSED_LANGUAGES) {
    for (const word of lexiconWords(language)) add(word, language, LEXICON_WORD)
  }
  known = words
  return words
}
