/** Says what keeps a form from being sent, before the server has to. Pure; total; O(n) in the length of the fields. */
import { EMAIL_MAX, MESSAGE_MAX } from '../../contracts/limits.ts'
import type { PlainText } from '../strings/catalogue.ts'
import type { FormFields } from './submission.ts'

/** Field name → name of the text that says what is wrong with it. */
export type FormMistakes = Readonly<Record<string, PlainText>>

export function validateForm(
  { message = '', email = '' }: FormFields,
  isEmailRequired = false,
): FormMistakes {
  return {
    ...(!message.trim() && { message: 'errorEmptyMessageText' }),
    ...(message.length > MESSAGE_MAX && { message: 'errorLongMessageText' }),
    ...((email ? !isEmail(email) : isEmailRequired) && { email: 'errorEmailText' }),
  }
}

/** A plausibility check by position; the server has the last word. Linear, unlike the usual pattern. */
function isEmail(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && text.indexOf('.', at) > at + 1 && text.length <= EMAIL_MAX && !/\s/.test(text)
}
