/**
 * The standard scores of answers, each with a 95 % interval: NPS, CSAT, CES and the mean rating. Pure.
 * NPS: share of 9–10 minus share of 0–6, in points from −100 to 100, by the adjusted Wald method.
 * CSAT: share of 4–5 on a scale of 5, in percent, by Wilson. CES and rating: means, by Student's t on a bounded scale.
 */
import { RATING_MAX, RATING_MIN } from '../../../contracts/limits.ts'
import type { QuestionType } from '../../../contracts/vocabulary.ts'
import { boundedMeanInterval, meanOf, type Scale } from '../maths/bounded-mean.ts'
import { shareDifferenceInterval, wilsonInterval } from '../maths/proportions.ts'

export interface Metric {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
  /** Null where the period before has no answers. */
  readonly previousValue: number | null
  readonly previousN: number
  readonly delta: number | null
}

export interface Metrics {
  readonly nps: Metric | null
  readonly csat: Metric | null
  readonly ces: Metric | null
  readonly rating: Metric | null
}

export interface Scored {
  /** Stars of the feedback form. */
  readonly rating?: number
  readonly answers: readonly { readonly type: QuestionType; readonly value: number }[]
}

type Estimate = Pick<Metric, 'value' | 'low' | 'high' | 'n'>

const PROMOTER_MIN = 9
const DETRACTOR_MAX = 6
const SATISFIED_MIN = 4

/** CES questions run from 1 to 7. */
const CES_SCALE = { min: 1, max: 7 } as const
const RATING_SCALE = { min: RATING_MIN, max: RATING_MAX } as const

/** Null where a metric has no answers in the current period. */
export function scoreMetrics(current: readonly Scored[], previous: readonly Scored[]): Metrics {
  return {
    nps: compare(netPromoterScore, valuesOf(current, 'nps'), valuesOf(previous, 'nps')),
    csat: compare(satisfiedShare, valuesOf(current, 'csat'), valuesOf(previous, 'csat')),
    ces: compare(
      (values) => meanScore(values, CES_SCALE),
      valuesOf(current, 'ces'),
      valuesOf(previous, 'ces'),
    ),
    rating: compare(
      (values) => meanScore(values, RATING_SCALE),
      ratingsOf(current),
      ratingsOf(previous),
    ),
  }
}

function valuesOf(entries: readonly Scored[], type: QuestionType): readonly number[] {
  return entries.flatMap((entry) =>
    entry.answers.filter((answer) => answer.type === type).map((answer) => answer.value),
  )
}

/** Stars given in the feedback form and to rating questions are one metric. */
function ratingsOf(entries: readonly Scored[]): readonly number[] {
  const stars = entries.flatMap((entry) => (entry.rating === undefined ? [] : [entry.rating]))
  return [...stars, ...valuesOf(entries, 'rating')]
}

function compare(
  estimate: (values: readonly number[]) => Estimate,
  current: readonly number[],
  previous: readonly number[],
): Metric | null {
  if (current.length === 0) return null
  const now = estimate(current)
  const before = previous.length === 0 ? null : estimate(previous).value
  return {
    ...now,
    previousValue: before,
    previousN: previous.length,
    delta: before === null ? null : round(now.value - before),
  }
}

function netPromoterScore(values: readonly number[]): Estimate {
  const n = values.length
  const promoters = values.filter((value) => value >= PROMOTER_MIN).length
  const detractors = values.filter((value) => value <= DETRACTOR_MAX).length
  const { low, high } = shareDifferenceInterval(promoters, detractors, n)
  return {
    value: round((100 * (promoters - detractors)) / n),
    low: round(100 * low),
    high: round(100 * high),
    n,
  }
}

function satisfiedShare(values: readonly number[]): Estimate {
  const n = values.length
  const satisfied = values.filter((value) => value >= SATISFIED_MIN).length
  const { low, high } = wilsonInterval(satisfied, n)
  return { value: round((100 * satisfied) / n), low: round(100 * low), high: round(100 * high), n }
}

function meanScore(values: readonly number[], scale: Scale): Estimate {
  const { low, high } = boundedMeanInterval(values, scale)
  return { value: round(meanOf(values)), low: round(low), high: round(high), n: values.length }
}

/** Two decimals: more would pretend. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
