/** Short texts that people give things: names, labels, phrases. */
import * as z from 'zod'

/** Controls mean nothing in a name and break terminals and CSV files; lone surrogates cannot be stored at all. */
const UNFIT = /[\p{Cc}\p{Cs}]/u

/** One line of text, trimmed, of 1 to `max` characters. */
export function nameSchema(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !UNFIT.test(text), 'must not contain control characters')
}
