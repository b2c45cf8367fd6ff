/** One piece of a text that tells something private. */

export const PERSONAL_DATA_KINDS = ['email', 'card', 'token', 'phone', 'iban'] as const
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]

export interface PersonalData {
  readonly kind: PersonalDataKind
  /** Where it starts and ends in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}
