/** What a report needs to know of an entry. */
import type { Intent, QuestionType, SentimentLabel } from '../../../contracts/vocabulary.ts'

export interface ReportEntry {
  readonly id: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly sentiment: { readonly score: number; readonly label: SentimentLabel }
  readonly intent: Intent
  readonly language: string
  readonly themeId?: string
  readonly respondent?: string
  readonly release?: string
  readonly tagIds: readonly string[]
  readonly rating?: number
  readonly answers: readonly { readonly type: QuestionType; readonly value: number }[]
}
