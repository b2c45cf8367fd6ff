/** Report periods: ISO weeks in UTC, Monday to Sunday. Pure. */

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS

/** 1970-01-05 was the first Monday of the epoch. */
const FIRST_MONDAY_MS = 4 * DAY_MS

/** Weeks a report looks back on, the running one included. */
export const HISTORY_WEEKS = 12

/** `[start, end)` in ms UTC. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** The week a time falls into. */
export function weekOf(at: number): Period {
  const start = at - ((((at - FIRST_MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS)
  return { start, end: start + WEEK_MS }
}

/** The last `HISTORY_WEEKS` weeks up to the one `at` falls into, oldest first. */
export function historyOf(at: number): Period[] {
  const { start } = weekOf(at)
  return Array.from({ length: HISTORY_WEEKS }, (_, index) =>
    weekOf(start - (HISTORY_WEEKS - 1 - index) * WEEK_MS),
  )
}

/** The week before; for a week still running at `now`, as much of it as has passed of this one. */
export function comparedWeek(period: Period, now: number): Period {
  return { start: period.start - WEEK_MS, end: Math.min(now, period.end) - WEEK_MS }
}
