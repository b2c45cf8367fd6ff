/** Removes personal data from a text before it is stored, where the project asks for it. Pure; linear. */

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

/** Runs of 13 to 19 digits, possibly in groups: candidates for a card number. */
const DIGITS = /\d(?:[ -]?\d){12,18}/g

/** Replaces e-mail addresses and card numbers by what they were. */
export function redact(text: string): string {
  return text
    .replace(EMAIL, '[e-mail]')
    .replace(DIGITS, (candidate) => (isCardNumber(candidate) ? '[card number]' : candidate))
}

/** The Luhn check (ISO/IEC 7812-1, annex B). */
function isCardNumber(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, '')
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
