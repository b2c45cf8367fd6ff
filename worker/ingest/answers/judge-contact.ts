/** `contact`: who to write to. Given on purpose, so that redaction leaves it alone. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { cleanText } from '../clean.ts'
import { type Judgement, keepJson, refuse, UNSAID } from './judgement.ts'
import { readPairs } from './read-pairs.ts'
import { refuseFormat } from './text-formats.ts'

export function judgeContact(
  { fields }: Extract<Question, { type: 'contact' }>,
  value: AnswerValue,
  isPartial: boolean,
): Judgement {
  const given = readPairs(value)
  if (!given) return refuse('must be a text for each field')
  const details = new Map(given.map(([name, text]) => [name, cleanText(text)]))
  if (details.size === 0) return UNSAID
  for (const [name, text] of details) {
    if (!fields.some((field) => field.name === name))
      return refuse('must be fields of the question')
    const refusal = name === 'email' || name === 'phone' ? refuseFormat(name, text) : undefined
    if (refusal !== undefined) return refuse(`${name} ${refusal}`)
  }
  const missing = fields.find(({ name, isRequired }) => isRequired && !details.get(name))
  if (missing && !isPartial) return refuse(`${missing.name} is missing`)
  return keepJson(Object.fromEntries(details))
}
