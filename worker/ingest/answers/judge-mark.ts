/** `link` and `consent`: followed or given, which is true, or not. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import { type Judgement, keepJson, refuse, UNSAID } from './judgement.ts'

export function judgeMark(value: AnswerValue): Judgement {
  if (value === false) return UNSAID
  return value === true ? keepJson(true) : refuse('must be true')
}
