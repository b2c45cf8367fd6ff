/** Words numbers, dates and changes, by Intl, in one locale. Pure but for the locale of the reader. */
import { LANGUAGE, strings } from './strings.ts'

export type Format = ReturnType<typeof createFormat>

/** The analysis's word for a language it could not tell. */
export const UNKNOWN_LANGUAGE = 'unknown'

/** The reader's own locale where it speaks the catalogue's language, so that words and figures agree. */
export function pickLocale(languages: readonly string[], language: string): string {
  const isSpoken = (tag: string) => tag === language || tag.startsWith(`${language}-`)
  return languages.find((tag) => isSpoken(tag) && isLanguageTag(tag)) ?? language
}

/** Chromium reports POSIX locales, such as `en-US@posix`, as they are, and Intl throws on them. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export function createFormat(locale: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone }
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const period = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })

  function signed(value: number, digits = 0): string {
    const text = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
    }).format(Math.abs(value))
    // Judged by what is shown: −0.001 at two digits is no loss.
    const isZero = Number(value.toFixed(digits)) === 0
    if (isZero) return text
    return value > 0 ? `+${text}` : `−${text}`
  }

  return {
    count: (value: number) => whole.format(value),
    percent: (share: number) => percent.format(share),
    /** In whole kilobytes, none smaller than one. */
    bytes: (count: number) => kilobytes.format(Math.max(1, Math.round(count / 1000))),
    /** With its sign, a real minus, and none for zero. */
    signed,
    score: (value: number) => signed(value, 2),
    /** The days of a period whose end is exclusive. Periods are in UTC, as the reports are. */
    period: (start: string, end: string) =>
      period.formatRange(new Date(start), new Date(Date.parse(end) - 1)),
    day: (iso: string) => day.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    date: (iso: string) => date.format(new Date(iso)),
    ago: (iso: string, now: number) => {
      const { value, unit } = toRelative(Date.parse(iso) - now)
      return relative.format(value, unit)
    },
    language: (code: string) => {
      if (code === UNKNOWN_LANGUAGE) return strings.unknown
      return isLanguageTag(code) ? (languages.of(code) ?? code) : code
    },
  }
}

const RELATIVE_UNITS = [
  { unit: 'month', ms: 30 * 24 * 60 * 60 * 1000 },
  { unit: 'week', ms: 7 * 24 * 60 * 60 * 1000 },
  { unit: 'day', ms: 24 * 60 * 60 * 1000 },
  { unit: 'hour', ms: 60 * 60 * 1000 },
  { unit: 'minute', ms: 60 * 1000 },
] as const

function toRelative(differenceMs: number): {
  value: number
  unit: Intl.RelativeTimeFormatUnit
} {
  for (const { unit, ms } of RELATIVE_UNITS) {
    if (Math.abs(differenceMs) >= ms) return { value: Math.trunc(differenceMs / ms), unit }
  }
  return { value: 0, unit: 'second' }
}

/** The format of this reader. */
export const format = createFormat(pickLocale(navigator.languages ?? [], LANGUAGE))
