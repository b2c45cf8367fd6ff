/** Answers that are pairs of texts: a matrix, contact details. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'

/** The pairs that say something, or undefined where the answer is none. */
export function readPairs(value: AnswerValue): [name: string, text: string][] | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  return Object.entries(value).filter(([, text]) => text.trim() !== '')
}
