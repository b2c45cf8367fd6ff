/** Builds one sample survey response from a compact row. Pure. */
import type { SampleResponse, SampleSurveyKey } from './sample-entry.ts'
import { type TimeOfDay, toMinuteOfDay } from './time-of-day.ts'

type ResponseFacts = readonly [
  week: number,
  day: number,
  time: TimeOfDay,
  score: number,
  locale: string,
  release: string,
]

export function responseRow(
  survey: SampleSurveyKey,
  facts: ResponseFacts,
  comment: string,
  respondent?: string,
): SampleResponse {
  const [week, day, time, score, locale, release] = facts
  return {
    week,
    day,
    minute: toMinuteOfDay(time),
    survey,
    score,
    comment,
    locale,
    release,
    ...(respondent === undefined ? {} : { respondent }),
  }
}
