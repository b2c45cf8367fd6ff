/** Reads the phrases of one to three words that a text offers as names for what it is about. Pure; linear. */
import { termOf } from '../text/make-terms.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { isGenericWord } from './generic-words.ts'

export interface PhraseSource {
  readonly message: string
  readonly language: string
}

export interface Phrase {
  /** Lower case, to count by. */
  readonly key: string
  /** As written. */
  readonly surface: string
  /** Stems of its telling words, to tell whether two phrases say the same. */
  readonly stems: readonly string[]
  readonly words: number
  readonly isGeneric: boolean
}

/** Particles that belong to the verb before them: “log out”, “top up”. */
const PARTICLES = new Set(['up', 'out', 'off', 'back', 'down'])
const VERBS_WITH_IN = new Set(['log', 'logging', 'logged', 'sign', 'signing', 'signed', 'check'])

/** Words of a message that are read. */
const TOKENS_READ = 400

/** Phrases of a text by key: telling words at both ends, or a verb's particle; at most one function word between. */
export function readPhrases({ message, language }: PhraseSource): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, Phrase>()
  const tokens = tokenise(message).slice(0, TOKENS_READ)
  const stems = tokens.map((token) =>
    token.kind === 'word' && /\p{L}/u.test(token.word) ? termOf(token.word, language) : undefined,
  )
  const add = (from: number, to: number): void => {
    const phrase = phraseOf(message, tokens.slice(from, to), stems.slice(from, to))
    if (!phrases.has(phrase.key)) phrases.set(phrase.key, phrase)
  }
  for (let i = 0; i < tokens.length; i++) {
    if (stems[i] === undefined) continue
    add(i, i + 1)
    if (stems[i - 1] !== undefined) add(i - 1, i + 1)
    if (isParticle(tokens[i + 1]?.word ?? '', tokens[i]?.word ?? '')) add(i, i + 2)
    const isBridged = stems[i - 2] !== undefined && tokens[i - 1]?.kind === 'word'
    if (isBridged) add(i - 2, i + 1)
  }
  return phrases
}

function isParticle(word: string, verb: string): boolean {
  return PARTICLES.has(word) || (word === 'in' && VERBS_WITH_IN.has(verb))
}

function phraseOf(
  message: string,
  tokens: readonly Token[],
  stems: readonly (string | undefined)[],
): Phrase {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  const telling = stems.filter((stem) => stem !== undefined)
  return {
    key: tokens.map((token) => token.word).join(' '),
    surface: message.slice(start, end).replace(/\s+/g, ' '),
    stems: telling,
    words: tokens.length,
    isGeneric: tokens.every((token, i) => stems[i] === undefined || isGenericWord(token.word)),
  }
}
