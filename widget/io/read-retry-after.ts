/** Reads how long a server asks to be left alone. Total on any header. */

/** Seconds or an HTTP date, as seconds from `now` (ms since the epoch). */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  // `Date.parse` takes a bare number for a year.
  const seconds = /[a-z]/i.test(value) ? Math.ceil((Date.parse(value) - now) / 1000) : Number.NaN
  return seconds > 0 ? seconds : undefined
}
