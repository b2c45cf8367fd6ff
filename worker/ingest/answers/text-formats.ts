/** Which texts pass as an e-mail address, a link, a number, a phone number. Pure; each pattern is linear; no looser in the widget. */
import { EMAIL_MAX } from '../../../contracts/limits.ts'
import type { Question } from '../../../contracts/question.ts'

export type TextFormat = NonNullable<Extract<Question, { type: 'open' }>['format']>

const FORMATS: Readonly<Record<TextFormat, { readonly pattern: RegExp; readonly name: string }>> = {
  text: { pattern: /^/, name: 'a text' },
  email: { pattern: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, name: 'an e-mail address' },
  url: { pattern: /^(?:https?:\/\/)?[^\s/.]+\.\S+$/i, name: 'a web address' },
  number: { pattern: /^[-+]?\d+(?:[.,]\d+)?$/, name: 'a number' },
  phone: { pattern: /^\+?[\d\s()./-]{5,30}$/, name: 'a phone number' },
}

/** Why a text is not of its format, or undefined. */
export function refuseFormat(format: TextFormat, text: string): string | undefined {
  const { pattern, name } = FORMATS[format]
  const isTooLong = format === 'email' && text.length > EMAIL_MAX
  return pattern.test(text) && !isTooLong ? undefined : `must be ${name}`
}
