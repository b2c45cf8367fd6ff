/** The points of a question that is answered by one number. Pure. */
import type { Question } from '../../../contracts/question.ts'
import type { RatingDisplay } from '../../../contracts/vocabulary.ts'

export type ScaleQuestion = Question & { type: 'rating' | 'nps' | 'csat' | 'ces' }

export interface Scale {
  readonly values: readonly number[]
  readonly display: RatingDisplay
}

/** Where the survey does not say how many points there are. */
const POINTS = { nps: 10, csat: 5, ces: 7, rating: 5 }

export function scaleOf(question: ScaleQuestion): Scale {
  const { type } = question
  const display =
    ('display' in question && question.display) || (type === 'csat' ? 'smiley' : 'number')
  const last = ('scale' in question && question.scale) || POINTS[type]
  // Thumbs are the scale's two ends: worst and best.
  if (display === 'thumbs') return { values: [1, last], display }
  const values = Array.from({ length: last + 1 }, (_, point) => point)
  return { values: type === 'nps' ? values : values.slice(1), display }
}
