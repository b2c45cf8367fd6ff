/** What the cache keeps: the same until more is encoded, and no more than its budget. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runJob } from '../../worker/jobs/run-job.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { createVectorCache } from '../../worker/search/vector-cache.ts'
import { type JobApp, openJobApp } from '../jobs/job-app.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const loadMeanings = createLoadMeanings({ info: () => undefined, error: () => undefined })

let app: JobApp

beforeEach(async () => {
  app = await openJobApp(NOW)
})

afterEach(() => app.open.close())

async function encode(count: number): Promise<void> {
  await app.addFeedback(count, NOW)
  for (const job of ['analyse-entries', 'encode-entries'] as const)
    await runJob({ ...app.deps, loadMeanings }, app.projectId, job, { maxEntries: 1000 })
}

async function createKernel() {
  const meanings = await loadMeanings()
  if (!meanings) throw new Error('the encoder is not built')
  return meanings.createKernel
}

test('reads a project once, and again when more has been encoded', async () => {
  const cache = createVectorCache(1_000_000)
  await encode(2)
  const first = await cache.get(app.deps.db, app.projectId, await createKernel())
  expect(first.entryIds).toHaveLength(4)
  expect(await cache.get(app.deps.db, app.projectId, await createKernel())).toBe(first)

  await encode(1)
  expect((await cache.get(app.deps.db, app.projectId, await createKernel())).entryIds).toHaveLength(
    6,
  )
})

test('keeps the newest entries that half its budget holds', async () => {
  await encode(4)
  const all = await createVectorCache(1_000_000).get(
    app.deps.db,
    app.projectId,
    await createKernel(),
  )
  const few = await createVectorCache(6 * 592).get(app.deps.db, app.projectId, await createKernel())

  expect(few.entryIds).toEqual(all.entryIds.slice(0, 3))
  expect(all.entryIds).toEqual(all.entryIds.toSorted().toReversed())
})
