/** Insights: each entry once, all anew when the rules change, and on from where a killed run stopped. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insights } from '../../drizzle/schema/index.ts'
import { listEntries } from '../../worker/store/entry-pages.ts'
import { deleteTag, insertTag, listTags } from '../../worker/store/tags.ts'
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

function readAll() {
  return listEntries(app.deps.db, app.projectId, { isSpam: false }, 1000, undefined)
}

test('gives every entry an insight, and the second run changes nothing', async () => {
  await app.addFeedback(5, NOW - 1000)

  expect(await app.run('analyse-entries')).toEqual({ processed: 10, failed: 0, remaining: 0 })
  const first = await readAll()
  expect(await app.run('analyse-entries')).toEqual({ processed: 0, failed: 0, remaining: 0 })

  expect(first.every((entry) => entry.insight !== null)).toBe(true)
  expect(await readAll()).toEqual(first)
})

test('analyses only what came since the last run', async () => {
  await app.addFeedback(5, NOW - 1000)
  await app.run('analyse-entries')
  await app.addFeedback(2, NOW)

  expect(await app.run('analyse-entries')).toMatchObject({ processed: 4 })
})

test('finds late entries too: the watermark goes by arrival, not by when something was written', async () => {
  await app.addFeedback(2, NOW)
  await app.run('analyse-entries')
  await app.addFeedback(1, NOW - 30 * 86_400_000)

  expect(await app.run('analyse-entries')).toMatchObject({ processed: 2 })
})

test('analyses everything anew when a tag rule comes or goes', async () => {
  await app.addFeedback(3, NOW - 1000)
  await app.run('analyse-entries')
  const tag = {
    id: app.deps.newId('tag'),
    name: 'nights',
    any: ['night'],
    none: [],
    createdAt: NOW,
  }

  await insertTag(app.deps.db, app.projectId, tag)
  expect(await app.run('analyse-entries')).toMatchObject({ processed: 6 })
  const tagged = await listTags(app.deps.db, app.projectId)
  await deleteTag(app.deps.db, app.projectId, tag.id)

  expect(tagged.find(({ id }) => id === tag.id)?.entryCount).toBe(3)
  expect(await app.run('analyse-entries')).toMatchObject({ processed: 6 })
})

test('stops at its budget and says what remains', async () => {
  await app.addFeedback(5, NOW - 1000)

  expect(await app.run('analyse-entries', 4)).toEqual({ processed: 4, failed: 0, remaining: 6 })
  expect(await app.run('analyse-entries', 4)).toEqual({ processed: 4, failed: 0, remaining: 2 })
  expect(await app.run('analyse-entries', 4)).toEqual({ processed: 2, failed: 0, remaining: 0 })
})

test('goes on after the last whole chunk when it was killed between two', async () => {
  await app.addFeedback(125, NOW - 1000)
  const { db } = app.deps
  const batch = db.batch.bind(db)
  let calls = 0
  vi.spyOn(db, 'batch').mockImplementation((statements) => {
    calls += 1
    return calls === 4 ? Promise.reject(new Error('killed')) : batch(statements)
  })

  await expect(app.run('analyse-entries')).rejects.toThrow('killed')
  vi.restoreAllMocks()
  const afterKill = await db.$count(insights)

  expect(afterKill).toBe(50)
  expect(await app.run('analyse-entries')).toMatchObject({ processed: 200, remaining: 0 })
  expect(await db.$count(insights)).toBe(250)
})

test('has the same result whether it was killed or not', async () => {
  await app.addFeedback(5, NOW - 1000)
  await app.run('analyse-entries', 3)
  await app.run('analyse-entries', 3)
  await app.run('analyse-entries')
  const inPieces = await readAll()
  await insertTag(app.deps.db, app.projectId, {
    id: app.deps.newId('tag'),
    name: 'never met',
    any: ['xylophone'],
    none: [],
    createdAt: NOW,
  })

  await app.run('analyse-entries')

  expect(await readAll()).toEqual(inPieces)
})
