/** What is answered so far, by question. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'

/** A question's id → what was said to it. What is missing was not answered. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>

/** Whether something was said: empty text, no choice and no consent are nothing. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  if (typeof value === 'object') return Object.values(value).some(Boolean)
  return value === 0 || !!value
}
