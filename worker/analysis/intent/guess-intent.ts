/**
 * Guesses what an entry wants from cue phrases, its sentiment, its question marks and what the sender said it is.
 * Pure; total; linear in the number of tokens.
 */
import type { FeedbackKind, Intent } from '../../../contracts/vocabulary.ts'
import { type Evidence, quote, strongest } from '../evidence.ts'
import type { ReadText, Sentiment } from '../sentiment/score-sentiment.ts'
import { indexPhrases, matchPhrases, type PhraseIndex } from '../text/match-phrases.ts'
import { INTENT_CUES } from './intent-cues.ts'

export interface IntentGuess {
  readonly intent: Intent
  /** In [0, 1]. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

type Wanted = Exclude<Intent, 'unknown'>

/** In this order a tie is decided: what a team must not miss comes first. */
const WANTED = ['bug', 'request', 'question', 'complaint', 'praise'] as const satisfies Wanted[]

/** Weights in the units of the cues, where 1 says the intent outright. Earshot's own. */
const STATED_KIND = 1.6
const QUESTION_MARK = 0.9
const SENTIMENT = 1.1

/**
 * What a sentiment counts next to a matter: an entry that curses a crash is a bug first, one that loves the app and
 * asks for a calendar is a request first.
 */
const MATTER_OVER_SENTIMENT: Readonly<Record<Wanted, number>> = {
  bug: 1,
  request: 1,
  question: 0.8,
  complaint: 0.6,
  praise: 0.6,
}

/** Each further cue for the same intent counts this much of the one before it: ten weak cues are not ten proofs. */
const REPETITION = 0.6

/** Below this nothing is guessed. */
const WEIGHT_MIN = 0.2

/** Weight of the unseen alternative in the confidence: thin evidence stays far from certainty. */
const DOUBT = 0.6

/** Evidence kept. */
const EVIDENCE_MAX = 8

export function guessIntent(
  text: ReadText,
  sentiment: Sentiment,
  kind?: FeedbackKind,
): IntentGuess {
  const cues = findCues(text)
  const weights = new Map<Wanted, number>()
  for (const intent of WANTED) {
    const own = cues.filter((cue) => cue.intent === intent).map((cue) => cue.weight)
    const weight = diminishingSum(own) + circumstance(intent, text, sentiment)
    const stated = kind === intent ? STATED_KIND : 0
    weights.set(intent, weight * MATTER_OVER_SENTIMENT[intent] + stated)
  }
  const [intent, weight] = [...weights].reduce((best, next) => (next[1] > best[1] ? next : best))
  if (weight < WEIGHT_MIN) return { intent: 'unknown', confidence: 0, evidence: [] }

  const total = [...weights.values()].reduce((sum, each) => sum + Math.max(0, each), DOUBT)
  const evidence = cues.filter((cue) => cue.intent === intent).map((cue) => evidenceOf(cue, text))
  return {
    intent,
    confidence: Math.round((weight / total) * 1000) / 1000,
    evidence: strongest(evidence, EVIDENCE_MAX),
  }
}

interface Cue {
  readonly intent: Wanted
  readonly weight: number
  readonly from: number
  readonly to: number
}

const indexes = new Map<string, PhraseIndex<readonly [Wanted, number]>>()

function cueIndex(language: string): PhraseIndex<readonly [Wanted, number]> {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const phrases: [string, readonly [Wanted, number]][] = []
  for (const [intent, weight, group] of INTENT_CUES.get(language) ?? []) {
    if (intent === 'unknown') continue
    for (const phrase of group) phrases.push([phrase, [intent, weight]])
  }
  const index = indexPhrases(phrases, language)
  indexes.set(language, index)
  return index
}

/** Cues in text order; of overlapping cues for one intent only the first and longest counts. */
function findCues({ stems, language }: ReadText): readonly Cue[] {
  if (!INTENT_CUES.has(language)) return []
  const cues: Cue[] = []
  const coveredTo = new Map<Wanted, number>()
  for (const { value, from, to } of matchPhrases(stems, cueIndex(language))) {
    const [intent, weight] = value
    if (from < (coveredTo.get(intent) ?? 0)) continue
    coveredTo.set(intent, to)
    cues.push({ intent, weight, from, to })
  }
  return cues
}

function diminishingSum(weights: readonly number[]): number {
  return weights
    .toSorted((a, b) => b - a)
    .reduce((sum, weight, i) => sum + weight * REPETITION ** i, 0)
}

/** What speaks for an intent besides its cues. */
function circumstance(intent: Wanted, { tokens }: ReadText, sentiment: Sentiment): number {
  switch (intent) {
    case 'praise':
      return SENTIMENT * sentiment.score
    case 'complaint':
      return -SENTIMENT * sentiment.score
    case 'question': {
      const last = tokens.findLast((token) => token.kind !== 'pause' && token.kind !== 'emoji')
      const asks = last?.kind === 'marks' && /[?？]/.test(last.text)
      return asks ? QUESTION_MARK : 0
    }
    case 'bug':
    case 'request':
      return 0
    default:
      return intent satisfies never
  }
}

function evidenceOf(cue: Cue, { message, tokens }: ReadText): Evidence {
  const start = tokens[cue.from]?.start ?? 0
  return quote(message, start, tokens[cue.to - 1]?.end ?? start, cue.weight)
}
