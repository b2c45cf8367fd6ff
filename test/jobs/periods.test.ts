import { describe, expect, test } from 'vitest'
import { HISTORY_WEEKS, historyOf, weekOf } from '../../worker/jobs/periods.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

describe('a week', () => {
  test.each([
    ['a Monday at midnight', '2026-06-01T00:00:00.000Z', '2026-06-01'],
    ['a Sunday’s last millisecond', '2026-06-07T23:59:59.999Z', '2026-06-01'],
    ['the year’s end inside a week', '2025-12-31T12:00:00.000Z', '2025-12-29'],
    ['the new year inside a week', '2026-01-01T00:00:00.000Z', '2025-12-29'],
    ['a year that begins on a Monday', '2024-01-01T00:00:00.000Z', '2024-01-01'],
    ['a year that ends on a Sunday', '2023-12-31T23:59:59.999Z', '2023-12-25'],
    ['a leap day', '2028-02-29T08:00:00.000Z', '2028-02-28'],
    ['week 53', '2027-01-03T10:00:00.000Z', '2026-12-28'],
    ['summer time’s first day in Europe', '2026-03-29T01:30:00.000Z', '2026-03-23'],
    ['the epoch', '1970-01-01T00:00:00.000Z', '1969-12-29'],
    ['a time before it', '1969-07-20T20:17:40.000Z', '1969-07-14'],
  ])('of %s begins on its Monday in UTC', (_name, at, monday) => {
    const week = weekOf(Date.parse(at))

    expect(new Date(week.start).toISOString()).toBe(`${monday}T00:00:00.000Z`)
    expect(week.end - week.start).toBe(WEEK_MS)
  })

  test('holds its start and not its end', () => {
    const week = weekOf(Date.UTC(2026, 5, 3))

    expect(weekOf(week.start)).toEqual(week)
    expect(weekOf(week.end - 1)).toEqual(week)
    expect(weekOf(week.end).start).toBe(week.end)
  })
})

test('the history is twelve weeks without a gap, the present one last', () => {
  const now = Date.UTC(2026, 0, 1)

  const history = historyOf(now)

  expect(history).toHaveLength(HISTORY_WEEKS)
  expect(history.at(-1)).toEqual(weekOf(now))
  for (const [index, week] of history.entries()) {
    expect(week.start).toBe(history[index - 1]?.end ?? week.start)
  }
})
