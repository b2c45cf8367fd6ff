/** Puts a word in the place of each private piece of a text. Pure; O(n). */
import type { PersonalData, PersonalDataKind } from './personal-data.ts'

/** `found` as `findPersonalData` answers it for this text, or a part of that. */
export function replacePersonalData(
  text: string,
  found: readonly PersonalData[],
  labels: Readonly<Record<PersonalDataKind, string>>,
): string {
  let replaced = ''
  let from = 0
  for (const { kind, start, end } of found) {
    replaced += text.slice(from, start) + labels[kind]
    from = end
  }
  return replaced + text.slice(from)
}
