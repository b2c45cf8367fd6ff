/** Taking an entry back on a real file: nothing of it is left, whatever a job was doing meanwhile. */
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { attachments, events, replies } from '../../drizzle/schema/index.ts'
import { eraseEntryAndFiles } from '../../worker/ingest/erase-entry.ts'
import { runJobs } from '../../worker/jobs/run-scheduled.ts'
import { blobKeyOf, insertAttachment, toClaimStatement } from '../../worker/store/attachments.ts'
import { eraseEntry, withdrawEntry } from '../../worker/store/entry-removal.ts'
import { takeLease } from '../../worker/store/job-states.ts'
import { insertReply } from '../../worker/store/replies.ts'
import { getReport, listReports } from '../../worker/store/reports.ts'
import { getTheme, listThemes } from '../../worker/store/themes.ts'
import { saveVectors } from '../../worker/store/vectors.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'
import { addEntry } from './new-entry.ts'
import { addInsight, addTheme } from './new-insight.ts'

/** In every text of the one entry, and nowhere else. Its stem is itself. */
const MARK = 'zyzzyv'

let open: NodeApp
let projectId: string

beforeEach(async () => {
  open = await openNodeApp()
  projectId = (await addProject(open.deps)).id
})

afterEach(() => open.close())

/** The tables, the full-text index's own among them, that hold the text in some column of some row. */
async function tablesWith(text: string): Promise<string[]> {
  const { db } = open.deps
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' order by name`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.all<Record<string, unknown>>(sql`select * from ${sql.identifier(name)}`)
    if (rows.some((row) => Object.values(row).some((value) => toText(value).includes(text)))) {
      found.push(name)
    }
  }
  return found
}

function toText(value: unknown): string {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : String(value)
}

async function addMarkedEntry(): Promise<{ entryId: string; attachmentId: string }> {
  const { deps } = open
  const entryId = await addEntry(deps, projectId, {
    message: `The CSV export loses umlauts, ${MARK} export is broken, ${MARK}!`,
    name: MARK,
    email: `${MARK}@example.com`,
    respondent: MARK,
    url: `https://${MARK}.example/`,
    release: MARK,
    locale: MARK,
    metadata: { [MARK]: MARK },
    answers: [
      { questionId: MARK, type: 'open', valueNumber: null, valueText: MARK, valueJson: null },
    ],
  })
  const attachmentId = deps.newId('att')
  await insertAttachment(deps.db, projectId, {
    id: attachmentId,
    name: `${MARK}.txt`,
    mediaType: 'text/plain',
    byteCount: 1,
    idempotencyKey: `${MARK}-1`,
    createdAt: 1,
  })
  await deps.db.$client.batch([toClaimStatement(projectId, entryId, [attachmentId])], 'write')
  await deps.blobs?.put(blobKeyOf(projectId, attachmentId), new TextEncoder().encode(MARK))
  for (const author of ['team', 'respondent'] as const) {
    const reply = { id: deps.newId('rpl'), entryId, author, body: MARK, createdAt: 1 }
    expect(await insertReply(deps.db, projectId, reply)).toBe(true)
  }
  return { entryId, attachmentId }
}

async function addVectors(entryIds: readonly string[]): Promise<void> {
  const lease = { job: 'encode-entries', owner: 'a test', expiresAt: 0 } as const
  await takeLease(open.deps.db, projectId, lease, 0)
  await saveVectors(
    open.deps.db,
    projectId,
    entryIds.map((entryId) => ({ entryId, model: 'm', vector: new Int8Array([1, 2]) })),
    { job: lease.job, owner: lease.owner, watermark: 0, basis: '', leaseExpiresAt: 0 },
  )
}

async function addSimilar(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const message = `The CSV export loses umlauts in column ${index}, export is broken`
    await addEntry(open.deps, projectId, { message })
  }
}

describe('erasure', () => {
  test('leaves nothing of the text in any table or file', async () => {
    await addSimilar(8)
    const { entryId, attachmentId } = await addMarkedEntry()
    await runJobs(open.deps, projectId, JOB_NAMES, { maxEntries: 1000 })
    expect(await tablesWith(MARK)).toEqual(
      expect.arrayContaining([
        'answers',
        'attachments',
        'entries',
        'entry_search_data',
        'insights',
        'replies',
      ]),
    )

    await eraseEntryAndFiles(open.deps, projectId, entryId)
    await runJobs(open.deps, projectId, JOB_NAMES, { maxEntries: 1000 })

    expect(await tablesWith(MARK)).toEqual([])
    expect(await open.deps.blobs?.get(blobKeyOf(projectId, attachmentId))).toBeUndefined()
    expect(await tablesWith(entryId)).toEqual(['events'])
    const told = await open.deps.db.select().from(events)
    expect(told.filter(({ kind }) => kind === 'entry.erased')).toMatchObject([
      { projectId, subjectId: entryId },
    ])
  })

  test('leaves nothing of words that a later version had replaced already', async () => {
    const entryId = await addEntry(open.deps, projectId, { message: `first ${MARK}` })
    await addSimilar(2)
    expect(await tablesWith(MARK)).toEqual(expect.arrayContaining(['entry_search_data']))

    await open.deps.db.run(sql`update entries set message = 'second' where id = ${entryId}`)
    await eraseEntry(open.deps.db, projectId, entryId, 1)
    await runJobs(open.deps, projectId, ['cluster-entries'], { maxEntries: 1000 })

    expect(await tablesWith(MARK)).toEqual([])
    await open.deps.db.run(sql`insert into entry_search (entry_search) values ('integrity-check')`)
  })

  test('twice tells of it once, and of an entry that never was not at all', async () => {
    const entryId = await addEntry(open.deps, projectId)

    await eraseEntry(open.deps.db, projectId, entryId, 1)
    await eraseEntry(open.deps.db, projectId, entryId, 2)
    await eraseEntry(open.deps.db, projectId, open.deps.newId('ent'), 3)

    const told = await open.deps.db.select().from(events)
    expect(told.filter(({ kind }) => kind === 'entry.erased')).toHaveLength(1)
  })

  test('of another project’s entry does nothing', async () => {
    const { entryId } = await addMarkedEntry()
    const stranger = (await addProject(open.deps)).id

    await withdrawEntry(open.deps.db, stranger, entryId, 1)
    await eraseEntryAndFiles(open.deps, stranger, entryId)

    expect(await open.deps.db.$count(replies)).toBe(2)
    expect(await open.deps.db.$count(attachments)).toBe(1)
    expect(await tablesWith(MARK)).toContain('entries')
  })

  test('takes the entry out of a theme’s exemplars, and another stands in', async () => {
    await addSimilar(8)
    await runJobs(open.deps, projectId, JOB_NAMES, { maxEntries: 1000 })
    const [theme] = await listThemes(open.deps.db, projectId, undefined, 1, undefined)
    const before = await getTheme(open.deps.db, projectId, theme?.id ?? '', [0])
    const shown = before?.exemplars.map((exemplar) => exemplar.entryId) ?? []
    const [first = ''] = shown
    expect(shown.length).toBeGreaterThan(0)

    await withdrawEntry(open.deps.db, projectId, first, 1)

    const after = await getTheme(open.deps.db, projectId, theme?.id ?? '', [0])
    expect(after?.exemplars.map((exemplar) => exemplar.entryId)).not.toContain(first)
    expect(after?.exemplars).toHaveLength(3)
    expect(after?.entryCount).toBe((before?.entryCount ?? 0) - 1)
  })

  test('leaves a final report its figures, but no way to the entry', async () => {
    await addSimilar(8)
    await runJobs(open.deps, projectId, JOB_NAMES, { maxEntries: 1000 })
    const [summary] = await listReports(open.deps.db, projectId, 1, undefined)
    await open.deps.db.run(sql`update reports set state = 'frozen'`)
    const read = () => getReport(open.deps.db, projectId, summary?.id ?? '')
    const before = await read()
    const [first = ''] = before?.body.themes.flatMap(({ exemplarIds }) => exemplarIds) ?? []

    await eraseEntry(open.deps.db, projectId, first, 1)

    const after = await read()
    expect(after?.body.entries).toEqual(before?.body.entries)
    expect(before?.body.themes.flatMap(({ exemplarIds }) => exemplarIds)).toContain(first)
    expect(after?.body.themes.flatMap(({ exemplarIds }) => exemplarIds)).not.toContain(first)
  })
})

describe('a job that read an entry before it was taken back', () => {
  test.each([
    ['withdrawn', withdrawEntry],
    ['erased', eraseEntry],
  ])('does not bring its insight, tags or theme back: %s', async (_how, takeBack) => {
    const entryId = await addEntry(open.deps, projectId)
    const other = await addEntry(open.deps, projectId)
    await takeBack(open.deps.db, projectId, entryId, 1)

    await addInsight(open.deps, projectId, entryId, { terms: [MARK] })
    await addInsight(open.deps, projectId, other)
    await addTheme(open.deps, projectId, [entryId, other])
    await addVectors([entryId, other])

    expect(await tablesWith(MARK)).toEqual([])
    const holding = await tablesWith(entryId)
    expect(holding).not.toContain('entry_vectors')
    expect(holding).not.toContain('insights')
    expect(holding).not.toContain('entry_tags')
    expect(holding).not.toContain('theme_members')
    expect(await tablesWith(other)).toEqual(
      expect.arrayContaining(['entry_tags', 'entry_vectors', 'insights', 'theme_members']),
    )
  })

  test('forms themes anew at its next run', async () => {
    await addSimilar(8)
    const { entryId } = await addMarkedEntry()
    await runJobs(open.deps, projectId, JOB_NAMES, { maxEntries: 1000 })
    await eraseEntry(open.deps.db, projectId, entryId, 1)

    await runJobs(open.deps, projectId, ['cluster-entries'], { maxEntries: 1000 })

    expect(await tablesWith(MARK)).toEqual([])
    const [theme] = await listThemes(open.deps.db, projectId, undefined, 1, undefined)
    expect(theme?.entryCount).toBe(8)
  })
})
