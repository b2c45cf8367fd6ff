/** Words the value of an answer, whatever its question's type. Pure. */
import type { AnswerValue } from '../../contracts/answer.ts'

/** Lists by commas, rows and parts as `name: value`. */
export function wordAnswer(value: AnswerValue): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${inner}`)
    .join(', ')
}
