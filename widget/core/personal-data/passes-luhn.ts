/** The checksum of card numbers (ISO/IEC 7812-1). Pure. */

export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 1; place <= digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - place))
    const weighted = place % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  // All zeros pass the sum, but are nobody's card.
  return sum > 0 && sum % 10 === 0
}
