/** `ranking`: all choices, best first. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Judgement, keepJson, refuse, UNSAID } from './judgement.ts'

export function judgeRanking(
  { choices }: Extract<Question, { type: 'ranking' }>,
  value: AnswerValue,
): Judgement {
  if (!Array.isArray(value)) return refuse('must be a list of the ids of all choices')
  if (value.length === 0) return UNSAID
  const isPermutation =
    value.length === choices.length && choices.every(({ id }) => value.includes(id))
  return isPermutation ? keepJson(value) : refuse('must be the ids of all choices, each once')
}
