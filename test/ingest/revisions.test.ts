/** Later versions of a partial response take the place of earlier ones, on a real file. */
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Submission } from '../../contracts/submission.ts'
import { acceptSubmission } from '../../worker/ingest/accept.ts'
import { runJob } from '../../worker/jobs/run-job.ts'
import { insertAttachment } from '../../worker/store/attachments.ts'
import { getEntry, listEntries } from '../../worker/store/entry-pages.ts'
import { eraseEntry, withdrawEntry } from '../../worker/store/entry-removal.ts'
import { getIngestProject, type IngestProject } from '../../worker/store/projects.ts'
import { insertSurvey } from '../../worker/store/surveys.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'

const KEY = 'one-and-the-same'
const VERSIONS = 50
const BUDGET = { maxEntries: 100 }

let open: NodeApp
let project: IngestProject
let surveyId: string

beforeEach(async () => {
  open = await openNodeApp()
  const { id } = await addProject(open.deps)
  const found = await getIngestProject(open.deps.db, id)
  if (!found) throw new Error('no such project')
  project = found
  surveyId = open.deps.newId('srv')
  await insertSurvey(open.deps.db, id, {
    id: surveyId,
    name: 'S',
    questions: [
      { id: 'score', type: 'nps', title: '?' },
      { id: 'why', type: 'open', title: '?' },
      { id: 'files', type: 'file', title: '?' },
    ],
    createdAt: 1,
  })
})

afterEach(() => open.close())

/** A version of the response that says its own number. */
function version(revision: number, given: Partial<Submission> = {}): Submission {
  return {
    surveyId,
    revision,
    isPartial: true,
    answers: [
      { questionId: 'score', value: revision % 11 },
      { questionId: 'why', value: `version ${revision}` },
    ],
    ...given,
  }
}

async function accept(submission: Submission, key = KEY) {
  const accepted = await acceptSubmission(open.deps, project, submission, key)
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.issues))
  return accepted
}

async function read(id: string) {
  const entry = await getEntry(open.deps.db, project.id, id)
  if (!entry) throw new Error('not there')
  return entry
}

async function eventsOf(): Promise<string[]> {
  const rows = await open.deps.db.query.events.findMany()
  return rows.map(({ kind }) => kind)
}

const analyse = () => runJob(open.deps, project.id, 'analyse-entries', BUDGET)

describe('a higher revision', () => {
  test('takes the place of the stored one, whose receipt stays', async () => {
    const first = await accept(version(0))
    const before = await read(first.receipt.id)

    const second = await accept(
      version(1, { isPartial: false, answers: [{ questionId: 'why', value: 'done' }] }),
    )

    expect(second).toEqual({ ok: true, receipt: first.receipt, isRepeat: false })
    expect(await read(first.receipt.id)).toEqual({
      ...before,
      message: 'done',
      isPartial: false,
      answers: [{ questionId: 'why', type: 'open', value: 'done' }],
    })
    expect(await eventsOf()).toEqual(['entry.created', 'entry.updated'])
  })

  test('is found by its own words only', async () => {
    await accept(version(0, { answers: [{ questionId: 'why', value: 'apple' }] }))
    await accept(version(1, { answers: [{ questionId: 'why', value: 'pear' }] }))

    const find = async (search: string) =>
      (await listEntries(open.deps.db, project.id, { isSpam: false, search }, 9, undefined)).length
    expect([await find('apple'), await find('pear')]).toEqual([0, 1])
  })

  test('is analysed again, and nothing that came meanwhile is passed by', async () => {
    const { receipt } = await accept(
      version(0, { answers: [{ questionId: 'why', value: 'This is terrible and broken.' }] }),
    )
    const other = await accept(version(0), 'another-key')
    await analyse()
    const before = await read(receipt.id)

    await accept(
      version(1, { answers: [{ questionId: 'why', value: 'I love it, this is wonderful!' }] }),
    )
    const between = await read(receipt.id)
    const later = await accept(version(0), 'a-third-key')
    await analyse()

    expect(before.insight?.sentiment.score).toBeLessThan(0)
    expect(between.insight).toBeNull()
    expect((await read(receipt.id)).insight?.sentiment.score).toBeGreaterThan(0)
    expect((await read(other.receipt.id)).insight).not.toBeNull()
    expect((await read(later.receipt.id)).insight).not.toBeNull()
  })

  test('leaves no number for a later entry to take again', async () => {
    await accept(version(0))
    const { receipt } = await accept(version(1))
    await analyse()
    await eraseEntry(open.deps.db, project.id, receipt.id, 1)

    const next = await accept(version(0), 'another-key')
    await analyse()

    expect((await read(next.receipt.id)).insight).not.toBeNull()
  })

  test('brings its files, and lets go of those it no longer has', async () => {
    const [old = '', fresh = ''] = await Promise.all(
      [1, 2].map(async (byteCount) => {
        const id = open.deps.newId('att')
        const file = { id, name: 'a.png', mediaType: 'image/png', byteCount } as const
        await insertAttachment(open.deps.db, project.id, {
          ...file,
          idempotencyKey: id,
          createdAt: 1,
        })
        return id
      }),
    )
    const withFile = (revision: number, id: string) =>
      version(revision, { attachmentIds: [id], answers: [{ questionId: 'files', value: [id] }] })
    const { receipt } = await accept(withFile(0, old))

    await accept(withFile(1, fresh))
    const stale = await accept(withFile(1, fresh))

    expect(stale.isRepeat).toBe(true)
    expect((await read(receipt.id)).attachments.map(({ id }) => id)).toEqual([fresh])
    const rows = await open.deps.db.query.attachments.findMany()
    expect(rows.find(({ id }) => id === old)?.entryId).toBeNull()
  })
})

describe('nothing changes by', () => {
  test.each<[string, () => Submission, () => Submission]>([
    [
      'the same revision',
      () => version(3),
      () => version(3, { answers: [{ questionId: 'why', value: 'x' }] }),
    ],
    ['a lower revision', () => version(3), () => version(2)],
    ['no revision', () => version(3), () => ({ ...version(0), revision: undefined })],
    [
      'a partial version of what is complete',
      () => version(3, { isPartial: false }),
      () => version(4),
    ],
  ])('%s', async (_name, first, second) => {
    const { receipt } = await accept(first())
    const before = await read(receipt.id)

    const again = await accept(second())

    expect(again).toEqual({ ok: true, receipt, isRepeat: true })
    expect(await read(receipt.id)).toEqual(before)
    expect(await eventsOf()).toEqual(['entry.created'])
  })

  test('a version of what was withdrawn', async () => {
    const { receipt } = await accept(version(0))
    await withdrawEntry(open.deps.db, project.id, receipt.id, 1)

    await accept(version(1))

    expect((await read(receipt.id)).message).toBe('version 0')
  })

  test('a version of another project’s response under the same key', async () => {
    const { receipt } = await accept(version(0))
    const mine = project
    const { id } = await addProject(open.deps, 'another')
    const theirs = await getIngestProject(open.deps.db, id)
    if (!theirs) throw new Error('no such project')
    await insertSurvey(open.deps.db, id, {
      id: open.deps.newId('srv'),
      name: 'T',
      questions: [{ id: 'why', type: 'open', title: '?' }],
      createdAt: 1,
    })
    project = theirs

    const refused = await acceptSubmission(open.deps, project, version(9), KEY)

    project = mine
    expect(refused).toMatchObject({ ok: false, issues: [{ pointer: '/surveyId' }] })
    expect((await read(receipt.id)).message).toBe('version 0')
  })
})

test(`of ${VERSIONS} versions at once, in any order, the highest is kept whole`, async () => {
  const orders = fc.sample(
    fc.shuffledSubarray(
      Array.from({ length: VERSIONS }, (_, index) => index),
      { minLength: VERSIONS },
    ),
    10,
  )
  for (const [round, order] of orders.entries()) {
    const key = `round-${round}-of-many`
    const accepted = await Promise.all(order.map((revision) => accept(version(revision), key)))

    const ids = new Set(accepted.map(({ receipt }) => receipt.id))
    expect(ids.size).toBe(1)
    expect(await read([...ids][0] ?? '')).toMatchObject({
      message: `version ${VERSIONS - 1}`,
      answers: [
        { questionId: 'score', value: (VERSIONS - 1) % 11 },
        { questionId: 'why', value: `version ${VERSIONS - 1}` },
      ],
    })
  }
})
