/**
 * Scores the sentiment of a text and says which words caused it: find hits → adjust them → sum → label.
 * Pure; never throws; linear in the number of tokens.
 */
import type { SentimentLabel } from '../../../contracts/vocabulary.ts'
import { type Evidence, quote, strongest } from '../evidence.ts'
import type { Token } from '../text/tokenise.ts'
import { adjustHits, isBreak } from './adjust-hits.ts'
import { findHits, type Hit } from './find-hits.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import {
  EVIDENCE_MAX,
  EXCLAMATION,
  EXCLAMATIONS_MAX,
  MIXED_CLAUSE,
  MIXED_SCORE_MAX,
  NORMALISATION,
  POLAR_SCORE,
  QUESTION_MARK,
  QUESTION_MARKS_MAX,
  RATING_MIDDLE,
  RATING_STEP,
  VERY_POLAR_SCORE,
} from './sentiment-rules.ts'

export interface Sentiment {
  /** In [−1, 1]. */
  readonly score: number
  readonly label: SentimentLabel
  readonly evidence: readonly Evidence[]
}

export interface ReadText {
  readonly message: string
  readonly tokens: readonly Token[]
  /** Parallel to `tokens`. */
  readonly stems: readonly string[]
  readonly language: string
}

/** `rating`, in stars of five, tips the scales by a little where the sender gave one. */
export function scoreSentiment(text: ReadText, rating?: number): Sentiment {
  const lexicon = lexiconOf(text.language)
  const hits = adjustHits(findHits(text.tokens, text.stems, lexicon), text.tokens, lexicon)
  if (!isReadable(text.tokens, lexicon, hits)) return { score: 0, label: 'unknown', evidence: [] }

  const words = hits.reduce((sum, hit) => sum + hit.valence, 0)
  const sum = emphasise(words, text.tokens) + ratingValence(rating)
  const score = Math.round((sum / Math.sqrt(sum * sum + NORMALISATION)) * 10_000) / 10_000
  return {
    score,
    label: labelOf(score, takesBothSides(hits, text.tokens, lexicon)),
    evidence: strongest(
      hits.map((hit) => evidenceOf(hit, text)),
      EVIDENCE_MAX,
    ),
  }
}

/** A text counts as read if its language has a lexicon and it has words, or if its emoji speak. */
function isReadable(
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
  hits: readonly Hit[],
): boolean {
  if (hits.length > 0) return true
  return lexicon !== undefined && tokens.some((token) => token.kind === 'word')
}

/** Runs of ! and ? make the sum stronger in the direction it has. */
function emphasise(sum: number, tokens: readonly Token[]): number {
  let exclamations = 0
  let questions = 0
  for (const token of tokens) {
    if (token.kind !== 'marks') continue
    for (const mark of token.text) {
      if (mark === '!' || mark === '！') exclamations++
      else if (mark === '?' || mark === '？') questions++
    }
  }
  const byQuestions = questions <= 3 ? questions * QUESTION_MARK : QUESTION_MARKS_MAX
  const emphasis =
    Math.min(exclamations, EXCLAMATIONS_MAX) * EXCLAMATION + (questions > 1 ? byQuestions : 0)
  return sum + Math.sign(sum) * emphasis
}

function ratingValence(rating: number | undefined): number {
  return rating === undefined ? 0 : (rating - RATING_MIDDLE) * RATING_STEP
}

function labelOf(score: number, isTwoSided: boolean): SentimentLabel {
  if (isTwoSided && Math.abs(score) <= MIXED_SCORE_MAX) return 'mixed'
  if (score >= VERY_POLAR_SCORE) return 'very_positive'
  if (score >= POLAR_SCORE) return 'positive'
  if (score <= -VERY_POLAR_SCORE) return 'very_negative'
  if (score <= -POLAR_SCORE) return 'negative'
  return 'neutral'
}

/** Whether one clause praises strongly and another blames strongly. */
function takesBothSides(
  hits: readonly Hit[],
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
): boolean {
  let best = 0
  let worst = 0
  let clause = 0
  let next = 0
  for (const [i, token] of tokens.entries()) {
    if (isBreak(token) || lexicon?.contrasts.has(token.word)) clause = 0
    const hit = hits[next]
    if (hit?.from !== i) continue
    clause += hit.valence
    best = Math.max(best, clause)
    worst = Math.min(worst, clause)
    next++
  }
  return best >= MIXED_CLAUSE && worst <= -MIXED_CLAUSE
}

function evidenceOf(hit: Hit, { message, tokens }: ReadText): Evidence {
  const start = tokens[hit.from]?.start ?? 0
  const end = tokens[hit.to - 1]?.end ?? start
  return quote(message, start, end, hit.valence)
}
