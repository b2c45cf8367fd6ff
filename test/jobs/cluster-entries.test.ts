/** Themes on a real file: found, kept, and left alone while nothing changes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lineage } from '../../drizzle/schema/index.ts'
import { listKnownThemes, listMembers } from '../../worker/store/cluster-inputs.ts'
import { listThemes } from '../../worker/store/themes.ts'
import { addEntry } from '../store/new-entry.ts'
import { type JobApp, openJobApp } from './job-app.ts'

const NOW = Date.UTC(2026, 10, 18, 12)

let app: JobApp

beforeEach(async () => {
  app = await openJobApp(NOW)
})

afterEach(() => {
  vi.restoreAllMocks()
  app.open.close()
})

async function cluster() {
  await app.run('analyse-entries')
  return app.run('cluster-entries')
}

function readThemes() {
  return listThemes(app.deps.db, app.projectId, undefined, 50, undefined)
}

test('groups the entries into themes that are born with a lineage', async () => {
  await app.addFeedback(8, NOW - 1000)

  await cluster()

  const themes = await readThemes()
  expect(themes.length).toBeGreaterThanOrEqual(1)
  expect(await app.deps.db.$count(lineage)).toBe(themes.length)
  const members = await listMembers(app.deps.db, app.projectId)
  for (const theme of themes) {
    const own = members.filter(({ themeId }) => themeId === theme.id)
    expect(own, theme.label).toHaveLength(theme.entryCount)
  }
})

test('does nothing while no entry was analysed', async () => {
  await app.addFeedback(8, NOW - 1000)
  await cluster()
  const batch = vi.spyOn(app.deps.db, 'batch')

  expect(await app.run('cluster-entries')).toEqual({ processed: 0, failed: 0, remaining: 0 })
  expect(batch).not.toHaveBeenCalled()
})

test('keeps ids, labels and lineage when entries come that change nothing', async () => {
  await app.addFeedback(8, NOW - 1000)
  await cluster()
  const before = await readThemes()
  const events = await app.deps.db.$count(lineage)
  await addEntry(app.deps, app.projectId, { message: 'Xylophone.', createdAt: NOW })

  await cluster()

  expect((await readThemes()).map(({ id, label }) => [id, label])).toEqual(
    before.map(({ id, label }) => [id, label]),
  )
  expect(await app.deps.db.$count(lineage)).toBe(events)
})

test('leaves everything as it was when it is killed before its one batch', async () => {
  await app.addFeedback(8, NOW - 1000)
  await app.run('analyse-entries')
  const { db } = app.deps
  const batch = db.batch.bind(db)
  let calls = 0
  vi.spyOn(db, 'batch').mockImplementation((statements) => {
    calls += 1
    return calls === 2 ? Promise.reject(new Error('killed')) : batch(statements)
  })

  await expect(app.run('cluster-entries')).rejects.toThrow('killed')
  vi.restoreAllMocks()

  expect(await listKnownThemes(db, app.projectId)).toEqual([])
  expect(await app.run('cluster-entries')).toMatchObject({ processed: 16 })
  expect((await readThemes()).length).toBeGreaterThanOrEqual(1)
})

test('takes spam into no theme', async () => {
  await app.addFeedback(4, NOW - 1000)
  const spam = await addEntry(app.deps, app.projectId, {
    message: 'The CSV export loses umlauts in column 99, export is broken',
    isSpam: true,
  })

  await cluster()

  const members = await listMembers(app.deps.db, app.projectId)
  expect(members.map(({ entryId }) => entryId)).not.toContain(spam)
})
