/** A text without what identifies somebody: each such passage becomes an ellipsis. Pure; total; linear. */
import { findPersonalData } from '../personal-data/find-personal-data.ts'
import { replacePersonalData } from '../personal-data/replace-personal-data.ts'

const HIDDEN = { email: '…', card: '…', token: '…', phone: '…', iban: '…' } as const

export function withoutPersonalData(text: string): string {
  return replacePersonalData(text, findPersonalData(text), HIDDEN)
}
