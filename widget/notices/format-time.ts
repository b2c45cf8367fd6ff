/** A moment in the reader's language and time zone. Never throws: what is no time stays as it is. */

export function formatTime(time: string, locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
    return format.format(Date.parse(time))
  } catch {
    return time
  }
}
