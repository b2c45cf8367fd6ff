/** `matrix`: a column for each row. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Judgement, keepJson, refuse, UNSAID } from './judgement.ts'
import { readPairs } from './read-pairs.ts'

/** A required matrix needs every row once the response is complete. */
export function judgeMatrix(
  { rows, columns, isRequired }: Extract<Question, { type: 'matrix' }>,
  value: AnswerValue,
  isPartial: boolean,
): Judgement {
  const pairs = readPairs(value)
  if (!pairs) return refuse('must be the id of a column for each id of a row')
  if (pairs.length === 0) return UNSAID
  for (const [row, column] of pairs) {
    if (!rows.some(({ id }) => id === row)) return refuse('must name rows of the question only')
    if (!columns.some(({ id }) => id === column))
      return refuse('must name columns of the question only')
  }
  if (isRequired && !isPartial && pairs.length < rows.length) return refuse('must have every row')
  return keepJson(Object.fromEntries(pairs))
}
