/** Puts a number into a text, in the plural form its language has for it. Pure. */

import type { PluralText } from '../strings.ts'

/** `locale` is a valid BCP 47 tag, as `loadStrings` answers it. */
export function choosePlural(text: PluralText, count: number, locale: string): string {
  const form =
    typeof text === 'string'
      ? text
      : (text[new Intl.PluralRules(locale).select(count)] ?? text.other)
  return form.replaceAll('{count}', new Intl.NumberFormat(locale).format(count))
}
