/**
 * Says what one entry means: language → words → sentiment → intent → tags → terms, each with the words that caused it.
 * Pure; total on any string; the same entry and rules always give the same insight.
 */
import type { FeedbackKind } from '../../contracts/vocabulary.ts'
import { guessIntent, type IntentGuess } from './intent/guess-intent.ts'
import { type Sentiment, scoreSentiment } from './sentiment/score-sentiment.ts'
import { type AssignedTag, assignTags, type TagRule } from './tags/assign-tags.ts'
import { guessLanguage } from './text/guess-language.ts'
import { makeTerms } from './text/make-terms.ts'
import { stemTokens } from './text/match-phrases.ts'
import { type Token, tokenise } from './text/tokenise.ts'
import { ANALYSIS_VERSION } from './version.ts'

export type { Evidence } from './evidence.ts'
export type { AssignedTag, IntentGuess, Sentiment, TagRule }

export interface EntryText {
  readonly message: string
  /** Stars, 1 to 5. */
  readonly rating?: number
  /** What the sender says it is. */
  readonly kind?: FeedbackKind
  /** The sender's locale, such as `de-AT`. */
  readonly locale?: string
}

export interface Insight {
  readonly version: string
  /** ISO 639-1, or `unknown`. */
  readonly language: string
  readonly sentiment: Sentiment
  readonly intent: IntentGuess
  readonly tags: readonly AssignedTag[]
  /** Stems and pairs of stems (`a_b`), with repeats, in the order of the text. */
  readonly terms: readonly string[]
}

export function analyseEntry(entry: EntryText, rules: readonly TagRule[]): Insight {
  const { message } = entry
  const tokens = tokenise(message).filter(isSaid)
  const language = guessLanguage(tokens, entry.locale)
  const text = { message, tokens, stems: stemTokens(tokens, language), language }
  const sentiment = scoreSentiment(text, entry.rating)
  return {
    version: ANALYSIS_VERSION,
    language,
    sentiment,
    intent: guessIntent(text, sentiment, entry.kind),
    tags: assignTags(text, rules),
    terms: makeTerms(tokens, language),
  }
}

/** Links and @names say nothing about what the entry means. */
function isSaid(token: Token): boolean {
  return token.kind !== 'link' && !token.text.startsWith('@')
}
