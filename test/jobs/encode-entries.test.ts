/** Vectors: who gets one, when a clustering waits for it, and what happens where there is no encoder. */
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JobName } from '../../contracts/vocabulary.ts'
import { entries, entryVectors } from '../../drizzle/schema/index.ts'
import { MODEL_MAGIC, VECTOR_SIZE } from '../../worker/analysis/encoder/model-layout.ts'
import { runJob } from '../../worker/jobs/run-job.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { eraseEntry } from '../../worker/store/entry-removal.ts'
import { getProgress } from '../../worker/store/job-states.ts'
import { addEntry } from '../store/new-entry.ts'
import { type JobApp, openJobApp } from './job-app.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const DAY = 24 * 60 * 60 * 1000

let app: JobApp
const loadMeanings = createLoadMeanings({ info: () => undefined, error: () => undefined })

beforeEach(async () => {
  app = await openJobApp(NOW)
})

afterEach(() => app.open.close())

function run(job: JobName, maxEntries = 10_000) {
  return runJob({ ...app.deps, loadMeanings }, app.projectId, job, { maxEntries })
}

function listVectors() {
  return app.deps.db.select().from(entryVectors).orderBy(entryVectors.entryId)
}

test('every analysed entry in the encoder’s language gets one vector, others none', async () => {
  await app.addFeedback(3, NOW - DAY)
  await addEntry(app.deps, app.projectId, {
    message: 'Die Umlaute im Export sind kaputt, bitte behebt das bald, danke schön',
    createdAt: NOW - DAY,
  })
  await run('analyse-entries')

  expect(await run('encode-entries')).toEqual({ processed: 6, failed: 0, remaining: 0 })
  const vectors = await listVectors()
  expect(vectors).toHaveLength(6)
  for (const { model, vector } of vectors) {
    expect(model).toBe(MODEL_MAGIC)
    expect(vector).toHaveLength(VECTOR_SIZE)
    expect(Math.max(...new Int8Array(vector).map(Math.abs))).toBe(127)
  }
  // The German entry came last: it counts as done, or each run would begin with it again.
  const analysed = await getProgress(app.deps.db, app.projectId, 'analyse-entries')
  const encoded = await getProgress(app.deps.db, app.projectId, 'encode-entries')
  expect(encoded.watermark).toBe(analysed.watermark)
  expect(await run('encode-entries')).toEqual({ processed: 0, failed: 0, remaining: 0 })
})

test('a run within its budget leaves the rest to the next one', async () => {
  await app.addFeedback(20, NOW - DAY)
  await run('analyse-entries')

  expect(await run('encode-entries', 33)).toEqual({ processed: 33, failed: 0, remaining: 7 })
  expect(await run('encode-entries', 33)).toEqual({ processed: 7, failed: 0, remaining: 0 })
  expect(await listVectors()).toHaveLength(40)
})

test('without an encoder nothing is done, and entries are clustered by their words', async () => {
  await app.addFeedback(8, NOW - DAY)
  await app.run('analyse-entries')

  expect(await app.run('encode-entries')).toEqual({ processed: 0, failed: 0, remaining: 0 })
  expect(await app.run('cluster-entries')).toMatchObject({ processed: 16 })
})

test('once there are vectors the entries are clustered anew, and then only when some are added', async () => {
  await app.addFeedback(8, NOW - DAY)
  await run('analyse-entries')
  expect(await run('cluster-entries')).toMatchObject({ processed: 16 })

  await run('encode-entries')
  expect(await run('cluster-entries')).toMatchObject({ processed: 16 })
  expect(await run('cluster-entries')).toMatchObject({ processed: 0 })
})

test('an entry that is gone takes its vector with it', async () => {
  await app.addFeedback(1, NOW - DAY)
  await run('analyse-entries')
  await run('encode-entries')
  const [first] = await listVectors()
  await eraseEntry(app.deps.db, app.projectId, first?.entryId ?? '', NOW)

  expect(await listVectors()).toHaveLength(1)
  expect(
    await app.deps.db
      .select()
      .from(entries)
      .where(eq(entries.id, first?.entryId ?? '')),
  ).toEqual([])
})
