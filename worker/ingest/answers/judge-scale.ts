/** `rating`, `nps`, `csat` and `ces`: one whole number on the question's scale. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Judgement, keepNumber, refuse } from './judgement.ts'

type ScaleQuestion = Extract<Question, { type: 'rating' | 'nps' | 'csat' | 'ces' }>

/** Points of a CES question that names no scale (Dixon et al. 2013 ask on seven). */
const CES_SCALE = 7

export function judgeScale(question: ScaleQuestion, value: AnswerValue): Judgement {
  const [min, max] = scaleOf(question)
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
  return fits ? keepNumber(value) : refuse(`must be a whole number from ${min} to ${max}`)
}

/** Both ends included. */
function scaleOf(question: ScaleQuestion): readonly [min: number, max: number] {
  switch (question.type) {
    case 'nps':
      return [0, 10]
    case 'csat':
      return [1, 5]
    case 'ces':
      return [1, question.scale ?? CES_SCALE]
    case 'rating':
      return [1, question.scale]
  }
}
