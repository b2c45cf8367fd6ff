/** When a text being written is worth a look for known problems, and what of it is sent for that. Pure; total. */

/** Fewer characters resemble everything. */
const TEXT_MIN = 12

/** A beginning tells what it is about; the rest stays on the device. */
const TEXT_MAX = 400

/** `redact` takes personal data out: before the cut, which may not leave half of it behind. */
export function suggestionText(
  message: string,
  redact: (text: string) => string,
): string | undefined {
  const text = message.replaceAll(/\s+/g, ' ').trim()
  if (text.length < TEXT_MIN) return undefined
  return [...redact(text)].slice(0, TEXT_MAX).join('').trim()
}
