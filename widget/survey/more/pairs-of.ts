/** The answer of a question with several parts: part → what was said to it. */
import type { AnswerValue } from '../../../contracts/answer.ts'

export function pairsOf(value: AnswerValue | undefined): Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}
