/** What a response says: the answers on the path that was taken. Pure. */
import type { WidgetAnswer } from '../submission.ts'
import { type Answers, isAnswered } from './answers.ts'

/** What was answered on a branch that was left again by going back stays on the device. */
export function collectAnswers(path: readonly string[], answers: Answers): WidgetAnswer[] {
  return path.flatMap((questionId) => {
    const value = answers[questionId]
    return isAnswered(value) ? [{ questionId, value }] : []
  })
}
