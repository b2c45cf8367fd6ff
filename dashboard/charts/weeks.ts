/** Weeks as charts and tables show them. Pure. */
import type { Format } from '../format.ts'
import { strings } from '../strings.ts'

export interface Week {
  readonly start: string
  readonly count: number
  readonly sentimentMean: number | null
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

interface Histories {
  readonly counts: readonly number[]
  readonly sentimentMeans: readonly (number | null)[]
}

/** Dates histories whose last figure belongs to the period that starts at `periodStart`. */
export function toWeeks(
  { counts, sentimentMeans }: Histories,
  periodStart: string,
): readonly Week[] {
  const last = counts.length - 1
  return counts.map((count, index) => ({
    start: new Date(Date.parse(periodStart) - (last - index) * WEEK_MS).toISOString(),
    count,
    sentimentMean: sentimentMeans[index] ?? null,
  }))
}

/** What a chart of these weeks shows, in a sentence. */
export function summariseWeeks(
  weeks: readonly Week[],
  format: Pick<Format, 'day' | 'count'>,
): string {
  const first = weeks[0]
  const last = weeks.at(-1)
  if (!first || !last) return strings.none
  const peak = weeks.reduce((most, week) => (week.count > most.count ? week : most), first)
  return strings.charts.summary(
    weeks.length,
    format.day(first.start),
    format.day(last.start),
    format.count(peak.count),
    format.day(peak.start),
  )
}
