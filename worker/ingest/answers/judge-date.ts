/** `date`: a day of the calendar within the question's range. Pure. */
import * as z from 'zod'
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Judgement, keepText, refuse, UNSAID } from './judgement.ts'

const dateSchema = z.iso.date()

export function judgeDate(
  { earliest, latest }: Extract<Question, { type: 'date' }>,
  value: AnswerValue,
): Judgement {
  if (value === '') return UNSAID
  const date = dateSchema.safeParse(value).data
  if (date === undefined) return refuse('must be a date such as 2026-11-22')
  // ISO dates sort as texts.
  if (earliest !== undefined && date < earliest) return refuse(`must not be before ${earliest}`)
  if (latest !== undefined && date > latest) return refuse(`must not be after ${latest}`)
  return keepText(date)
}
