/** `open`: a text of the question's length and format. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import { MESSAGE_MAX } from '../../../contracts/limits.ts'
import type { Question } from '../../../contracts/question.ts'
import { cleanText } from '../clean.ts'
import { type Judgement, keepText, refuse, UNSAID } from './judgement.ts'
import { refuseFormat } from './text-formats.ts'

/** A partial response may be shorter than it will need to be. */
export function judgeOpen(
  question: Extract<Question, { type: 'open' }>,
  value: AnswerValue,
  isPartial: boolean,
): Judgement {
  const { minLength = 0, maxLength = MESSAGE_MAX, format = 'text' } = question
  if (typeof value !== 'string') return refuse(`must be a text of at most ${maxLength} characters`)
  const text = cleanText(value)
  if (text === '') return UNSAID
  // As it was typed or as it is stored: normalisation must not break a limit that was kept.
  const lengths = [text.length, value.trim().length]
  if (Math.min(...lengths) > maxLength) return refuse(`must be at most ${maxLength} characters`)
  if (Math.max(...lengths) < minLength && !isPartial) {
    return refuse(`must be at least ${minLength} characters`)
  }
  const refusal = refuseFormat(format, text)
  return refusal === undefined ? keepText(text) : refuse(refusal)
}
