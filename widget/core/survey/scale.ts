/** The points of a question that is answered by one number. Pure. */
import type { Question } from '../../../contracts/question.ts'
import type { RatingDisplay } from '../../../contracts/vocabulary.ts'

export type ScaleQuestion = Question & { type: 'rating' | 'nps' | 'csat' | 'ces' }

export interface Scale {
  readonly values: readonly number[]
  readonly display: RatingDisplay
}

export function scaleOf(question: ScaleQuestion): Scale {
  switch (question.type) {
    case 'nps':
      return { values: range(0, 10), display: 'number' }
    case 'csat':
      return { values: range(1, 5), display: question.display ?? 'smiley' }
    case 'ces':
      return { values: range(1, question.scale ?? 7), display: 'number' }
    case 'rating':
      return {
        // Thumbs are the scale's two ends: worst and best.
        values: question.display === 'thumbs' ? [1, question.scale] : range(1, question.scale),
        display: question.display,
      }
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
