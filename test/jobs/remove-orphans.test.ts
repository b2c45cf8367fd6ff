/** Files that no submission names go after a day; all others stay. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachments } from '../../drizzle/schema/index.ts'
import { removeOrphans } from '../../worker/jobs/remove-orphans.ts'
import { runTick } from '../../worker/jobs/run-scheduled.ts'
import { HOUSEKEEPING_TIME } from '../../worker/jobs/schedule.ts'
import { blobKeyOf, insertAttachment, toClaimStatement } from '../../worker/store/attachments.ts'
import { addEntry } from '../store/new-entry.ts'
import { type JobApp, openJobApp } from './job-app.ts'

const NOW = Date.UTC(2026, 10, 18, 12)
const DAY_MS = 24 * 60 * 60 * 1000

let app: JobApp

beforeEach(async () => {
  app = await openJobApp(NOW)
})

afterEach(() => app.open.close())

async function addFile(createdAt: number): Promise<string> {
  const id = app.deps.newId('att')
  await app.deps.blobs?.put(blobKeyOf(app.projectId, id), new Uint8Array([1]))
  await insertAttachment(app.deps.db, app.projectId, {
    id,
    name: 'a.txt',
    mediaType: 'text/plain',
    byteCount: 1,
    idempotencyKey: `key-of-${id}`,
    createdAt,
  })
  return id
}

function hasBlob(id: string): Promise<boolean> {
  return Promise.resolve(app.deps.blobs?.get(blobKeyOf(app.projectId, id))).then(
    (bytes) => bytes !== undefined,
  )
}

test('removes rows and bytes of what was never named, and nothing else', async () => {
  const orphan = await addFile(NOW - DAY_MS - 1)
  const young = await addFile(NOW - DAY_MS)
  const named = await addFile(NOW - 9 * DAY_MS)
  const entryId = await addEntry(app.deps, app.projectId)
  await app.deps.db.$client.batch([toClaimStatement(app.projectId, entryId, [named])], 'write')

  await runTick(app.deps, HOUSEKEEPING_TIME, { maxEntries: 1 })

  const left = (await app.deps.db.select().from(attachments)).map(({ id }) => id)
  expect(left.toSorted()).toEqual([young, named].toSorted())
  expect([await hasBlob(orphan), await hasBlob(young), await hasBlob(named)]).toEqual([
    false,
    true,
    true,
  ])
  expect(await removeOrphans(app.deps)).toBe(0)
})

test('goes on where there are more than it reads at once', async () => {
  for (let count = 0; count < 130; count += 1) await addFile(NOW - 2 * DAY_MS)

  expect(await removeOrphans(app.deps)).toBe(130)
  expect(await app.deps.db.$count(attachments)).toBe(0)
})

test('does nothing where the install keeps no files', async () => {
  await addFile(NOW - 2 * DAY_MS)

  expect(await removeOrphans({ ...app.deps, blobs: undefined })).toBe(0)
})
