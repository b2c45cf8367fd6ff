/** Builds one sample entry from a compact row, so that a theme's file reads as a list of quotes. Pure. */
import type { FeedbackKind } from '../../contracts/vocabulary.ts'
import type { SampleEntry } from './sample-entry.ts'
import { type TimeOfDay, toMinuteOfDay } from './time-of-day.ts'

type EntryFacts = readonly [
  week: number,
  day: number,
  time: TimeOfDay,
  kind: FeedbackKind,
  locale: string,
  source: string,
  release?: string,
]

type EntryExtras = Pick<SampleEntry, 'rating' | 'path' | 'respondent'>

export function row(facts: EntryFacts, message: string, extras: EntryExtras = {}): SampleEntry {
  const [week, day, time, kind, locale, source, release] = facts
  return {
    week,
    day,
    minute: toMinuteOfDay(time),
    message,
    kind,
    locale,
    source,
    ...(release === undefined ? {} : { release }),
    ...extras,
  }
}
