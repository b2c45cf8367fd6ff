/** Weekly reports: a week again and again while it may change, then once and for good. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getReport, listReports, saveReport } from '../../worker/store/reports.ts'
import { type JobApp, openJobApp } from './job-app.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** Monday, 16 November 2026. */
const MONDAY = Date.UTC(2026, 10, 16)
const WEDNESDAY = MONDAY + 2.5 * DAY_MS

let app: JobApp

beforeEach(async () => {
  app = await openJobApp(WEDNESDAY)
})

afterEach(() => app.open.close())

async function build() {
  await app.run('analyse-entries')
  await app.run('cluster-entries')
  return app.run('build-reports')
}

async function listStates() {
  const reports = await listReports(app.deps.db, app.projectId, 50, undefined)
  return reports.map(({ periodStart, state }) => [periodStart.slice(0, 10), state])
}

async function readFirst() {
  const [newest] = await listReports(app.deps.db, app.projectId, 1, undefined)
  const report = await getReport(app.deps.db, app.projectId, newest?.id ?? '')
  if (!report) throw new Error('no report')
  return report
}

test('builds nothing without entries', async () => {
  await build()

  expect(await listStates()).toEqual([])
})

test('builds every week since the first entry and freezes what nothing came for in a day', async () => {
  await app.addFeedback(3, MONDAY - 2 * WEEK_MS)
  await app.addFeedback(3, MONDAY)
  await build()
  const atOnce = await listStates()

  app.setNow(WEDNESDAY + DAY_MS)
  await build()

  expect(atOnce.map(([, state]) => state)).toEqual(['open', 'open', 'open'])
  expect(await listStates()).toEqual([
    ['2026-11-16', 'open'],
    ['2026-11-09', 'frozen'],
    ['2026-11-02', 'frozen'],
  ])
})

test('replaces the running week under the same id when entries come', async () => {
  await app.addFeedback(3, MONDAY)
  await build()
  const before = await readFirst()
  await app.addFeedback(2, WEDNESDAY - 1000)
  app.setNow(WEDNESDAY + 1000)

  await build()

  const after = await readFirst()
  expect([before.body.entries.current, after.body.entries.current]).toEqual([6, 10])
  expect(after.id).toBe(before.id)
  expect(after.inputHash).not.toBe(before.inputHash)
})

test('compares a silent week with more and more of the week before', async () => {
  await app.addFeedback(3, MONDAY - 4 * DAY_MS)
  app.setNow(MONDAY + DAY_MS)
  await build()
  const early = await readFirst()

  app.setNow(MONDAY + 5 * DAY_MS)
  await build()

  const late = await readFirst()
  expect([early.body.entries.previous, late.body.entries.previous]).toEqual([0, 6])
  expect(late.body.entries.delta).toBe(-6)
})

test('gives the same report for the same entries', async () => {
  await app.addFeedback(3, MONDAY)
  await build()
  const before = await readFirst()

  await app.run('build-reports')

  expect(await readFirst()).toEqual(before)
})

test('freezes the week a day after its end, and late entries never change it', async () => {
  await app.addFeedback(3, MONDAY)
  await build()
  app.setNow(MONDAY + WEEK_MS + DAY_MS)
  await build()
  const frozen = await readFrozen()

  await app.addFeedback(4, MONDAY + DAY_MS)
  app.setNow(MONDAY + WEEK_MS + 3 * DAY_MS)
  await build()

  expect(frozen.state).toBe('frozen')
  expect(frozen.body.entries.current).toBe(6)
  expect(await readFrozen()).toEqual(frozen)
})

test('never writes over a frozen report, whoever asks', async () => {
  await app.addFeedback(3, MONDAY)
  app.setNow(MONDAY + WEEK_MS + DAY_MS)
  await build()
  const frozen = await readFrozen()

  await saveReport(app.deps.db, app.projectId, {
    ...frozen,
    id: app.deps.newId('rep'),
    periodStart: Date.parse(frozen.periodStart),
    periodEnd: Date.parse(frozen.periodEnd),
    builtAt: 1,
    state: 'open',
  })

  expect(await readFrozen()).toEqual(frozen)
})

test('counts what comes late for a week within a day', async () => {
  await app.addFeedback(3, MONDAY)
  app.setNow(MONDAY + WEEK_MS + 1000)
  await build()
  const early = await readFrozen()

  await app.addFeedback(4, MONDAY + DAY_MS)
  await build()

  expect(early.state).toBe('open')
  expect((await readFrozen()).body.entries.current).toBe(14)
})

test('freezes no week while entries wait for their analysis', async () => {
  await app.addFeedback(3, MONDAY)
  await build()
  app.setNow(MONDAY + WEEK_MS + 2 * DAY_MS)
  await app.addFeedback(2, MONDAY + WEEK_MS)

  await app.run('build-reports')

  expect((await readFrozen()).state).toBe('open')
})

async function readFrozen() {
  const reports = await listReports(app.deps.db, app.projectId, 50, undefined)
  const summary = reports.find(({ periodStart }) => Date.parse(periodStart) === MONDAY)
  const report = await getReport(app.deps.db, app.projectId, summary?.id ?? '')
  if (!report) throw new Error('no report of that week')
  return report
}
