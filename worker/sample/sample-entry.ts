/** The shapes of the sample project's data: what was said and when, counted in weeks before loading. */
import type { Question } from '../../contracts/question.ts'
import type { FeedbackKind } from '../../contracts/vocabulary.ts'

export interface SampleEntry {
  /** 1 = oldest … 12 = the last complete week before loading, 13 = the week still under way. */
  readonly week: number
  /** 0 (Monday) … 6 */
  readonly day: number
  /** Minutes after midnight UTC. */
  readonly minute: number
  readonly message: string
  readonly kind: FeedbackKind
  /** 1..5 */
  readonly rating?: number
  /** BCP 47 */
  readonly locale: string
  readonly source: string
  readonly release?: string
  /** The page in the product. */
  readonly path?: string
  /** An opaque id; some respondents write more than once. */
  readonly respondent?: string
}

export type SampleSurveyKey = 'nps' | 'csat'

export interface SampleResponse {
  readonly week: number
  readonly day: number
  readonly minute: number
  readonly survey: SampleSurveyKey
  /** 0..10 for `nps`, 1..5 for `csat`. */
  readonly score: number
  /** Empty where the respondent left only a score. */
  readonly comment: string
  readonly locale: string
  readonly release?: string
  readonly respondent?: string
}

export interface SampleSurvey {
  readonly key: SampleSurveyKey
  readonly name: string
  readonly questions: readonly Question[]
}
