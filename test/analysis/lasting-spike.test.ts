import { expect, test } from 'vitest'
import { buildReport, type ReportEntry } from '../../worker/analysis/build-report.ts'

const WEEK = 100

/** A theme with so many entries in each week, the last one being the report's. */
function highlightsOf(weekly: readonly number[]): readonly string[] {
  const history = weekly.map((_, index) => ({ start: index * WEEK, end: (index + 1) * WEEK }))
  const entries = weekly.flatMap((count, week) =>
    Array.from(
      { length: count },
      (_, index): ReportEntry => ({
        id: `${week}-${index}`,
        createdAt: week * WEEK + index,
        sentiment: { score: 0, label: 'neutral' },
        intent: 'bug',
        language: 'en',
        themeId: 'sync',
        release: '4.2.0',
        tagIds: [],
        answers: [],
      }),
    ),
  )
  const period = history.at(-1) ?? { start: 0, end: 0 }
  const previous = history.at(-2) ?? period
  const themes = [{ id: 'sync', label: 'Sync', state: 'active' as const, exemplarIds: [] }]
  return buildReport({ period, previous, history, entries, themes }).highlights.map(
    ({ text }) => text,
  )
}

test('says that a theme stays high when its spike is not over', () => {
  expect(highlightsOf([1, 2, 2, 3, 1, 14, 13])).toContain(
    '“Sync” stays high with 13 entries, against 2 in a usual period; 100 % on release 4.2.0.',
  )
})

test.each([
  ['a theme that is always large', [12, 13, 12, 14, 13, 12, 13]],
  ['a theme with too short a past', [1, 14, 13]],
  ['a theme that came down again', [1, 2, 2, 3, 1, 14, 4]],
])('does not say so of %s', (_name, weekly) => {
  expect(highlightsOf(weekly).join()).not.toContain('stays high')
})
