/** From a submission to a stored entry, on a real file. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { questionSchema } from '../../contracts/question.ts'
import type { Submission } from '../../contracts/submission.ts'
import { acceptSubmission, type IngestDeps } from '../../worker/ingest/accept.ts'
import { createProject } from '../../worker/ingest/create-project.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { type OpenDatabase, openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { insertAttachment } from '../../worker/store/attachments.ts'
import { getEntry, listEntries } from '../../worker/store/entry-pages.ts'
import { getIngestProject, type IngestProject, updateProject } from '../../worker/store/projects.ts'
import { insertSurvey } from '../../worker/store/surveys.ts'

const questionsSchema = z.array(questionSchema)

const NOW = Date.UTC(2026, 10, 22, 20)
const HOUR_MS = 3_600_000

let folder: string
let database: OpenDatabase
let deps: IngestDeps
let project: IngestProject
let lastKey = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-ingest-'))
  await open()
  const { id } = await createProject(deps, { name: 'P', publicKey: 'epk_p', isSample: false })
  project = await findProject(id)
})

afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  database = await openDatabase(join(folder, 'earshot.db'))
  deps = { db: database.db, now: () => NOW, newId: createNewId() }
}

async function findProject(id: string): Promise<IngestProject> {
  const found = await getIngestProject(deps.db, id)
  if (!found) throw new Error('no such project')
  return found
}

async function accept(submission: Submission, givenKey?: string) {
  lastKey += 1
  const key = givenKey ?? `key-${lastKey}`
  const accepted = await acceptSubmission(deps, project, submission, key)
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.issues))
  return accepted
}

async function acceptAndRead(submission: Submission) {
  const { receipt } = await accept(submission)
  const entry = await getEntry(deps.db, project.id, receipt.id)
  if (!entry) throw new Error('accepted and not there')
  return entry
}

describe('the time of an entry', () => {
  test.each([
    ['nothing claimed', undefined, NOW],
    ['an hour ahead', NOW + HOUR_MS, NOW],
    ['a minute ahead', NOW + 60_000, NOW],
    ['an hour ago', NOW - HOUR_MS, NOW - HOUR_MS],
    ['a year ago', NOW - 365 * 24 * HOUR_MS, NOW - 365 * 24 * HOUR_MS],
    ['before 1970', -1, NOW],
  ])('with %s', async (_name, claimed, stored) => {
    const createdAt = claimed === undefined ? {} : { createdAt: new Date(claimed).toISOString() }

    const entry = await acceptAndRead({ message: 'hello', ...createdAt })

    expect(Date.parse(entry.createdAt)).toBe(stored)
    expect(Date.parse(entry.receivedAt)).toBe(NOW)
  })
})

describe('spam', () => {
  test('is kept, marked, and left out of the inbox unless asked for', async () => {
    const { receipt } = await accept({ message: 'buy now', website: 'https://spam.example' })
    await accept({ message: 'honest', website: '' })

    const inbox = await listEntries(deps.db, project.id, { isSpam: false }, 10, undefined)
    const spam = await listEntries(deps.db, project.id, { isSpam: true }, 10, undefined)

    expect(inbox.map((entry) => entry.message)).toEqual(['honest'])
    expect(spam.map((entry) => [entry.id, entry.isSpam])).toEqual([[receipt.id, true]])
  })
})

describe('redaction', () => {
  const submission = { message: 'I am ada@example.com, card 4111 1111 1111 1111' }

  test('happens before storage where the project asks for it', async () => {
    await updateProject(deps.db, project.id, { isRedacting: true })
    project = await findProject(project.id)

    expect((await acceptAndRead(submission)).message).toBe('I am [e-mail], card [card number]')
  })

  test('covers what is answered in a survey, in the message and in the answer', async () => {
    await updateProject(deps.db, project.id, { isRedacting: true })
    project = await findProject(project.id)
    const surveyId = deps.newId('srv')
    const questions = [{ id: 'why', type: 'open', title: 'Why?' } as const]
    await insertSurvey(deps.db, project.id, { id: surveyId, name: 'S', questions, createdAt: 1 })

    const entry = await acceptAndRead({
      surveyId,
      answers: [{ questionId: 'why', value: 'ask ada@example.com' }],
    })

    expect(JSON.stringify(entry)).not.toContain('ada@example.com')
  })

  test('does not happen where nobody asked', async () => {
    expect((await acceptAndRead(submission)).message).toBe(submission.message)
  })
})

describe('a survey response', () => {
  test('has its own words as its message and keeps its answers', async () => {
    const surveyId = deps.newId('srv')
    const questions = [
      { id: 'score', type: 'nps', title: 'How likely?' },
      { id: 'why', type: 'open', title: 'Why?' },
    ] as const
    await insertSurvey(deps.db, project.id, {
      id: surveyId,
      name: 'NPS',
      questions,
      createdAt: NOW,
    })

    const entry = await acceptAndRead({
      surveyId,
      answers: [
        { questionId: 'score', value: 9 },
        { questionId: 'why', value: 'because it is fast' },
      ],
    })

    expect(entry.message).toBe('because it is fast')
    expect(entry.answers).toEqual([
      { questionId: 'score', type: 'nps', value: 9 },
      { questionId: 'why', type: 'open', value: 'because it is fast' },
    ])
  })

  test('to a survey that is not there is refused with the field', async () => {
    const refused = await acceptSubmission(
      deps,
      project,
      { surveyId: deps.newId('srv'), answers: [{ questionId: 'x', value: 1 }] },
      'unknown-survey',
    )

    expect(refused).toMatchObject({ ok: false, issues: [{ pointer: '/surveyId' }] })
  })
})

describe('own words after other:', () => {
  const questions = [
    {
      id: 'one',
      type: 'single_choice',
      title: '?',
      choices: [{ id: 'a', label: 'A' }],
      hasOther: true,
    },
    {
      id: 'some',
      type: 'multiple_choice',
      title: '?',
      choices: [{ id: 'a', label: 'A' }],
      hasOther: true,
    },
    { id: 'contact', type: 'contact', title: '?', fields: [{ name: 'email' }] },
  ] as const
  const answers = [
    { questionId: 'one', value: 'other:ask ada@example.com' },
    { questionId: 'some', value: ['a', 'other:or bob@example.com'] },
    { questionId: 'contact', value: { email: 'eve@example.com' } },
  ]

  async function answer(): Promise<Awaited<ReturnType<typeof acceptAndRead>>> {
    const surveyId = deps.newId('srv')
    await insertSurvey(deps.db, project.id, {
      id: surveyId,
      name: 'S',
      questions: questionsSchema.parse(questions),
      createdAt: 1,
    })
    return acceptAndRead({ surveyId, answers })
  }

  test('are the message', async () => {
    expect((await answer()).message).toBe('ask ada@example.com\nor bob@example.com')
  })

  test('are redacted, while what was asked for is not', async () => {
    await updateProject(deps.db, project.id, { isRedacting: true })
    project = await findProject(project.id)

    const entry = await answer()

    expect(entry.message).toBe('ask [e-mail]\nor [e-mail]')
    expect(entry.answers.map(({ value }) => value)).toEqual([
      { email: 'eve@example.com' },
      'other:ask [e-mail]',
      ['a', 'other:or [e-mail]'],
    ])
  })
})

describe('a respondent', () => {
  const sign = (id: string, secret = project.identitySecret) =>
    createHmac('sha256', secret).update(id).digest('hex')

  test('is verified by a signature of the app’s own server', async () => {
    const entry = await acceptAndRead({
      message: 'hi',
      respondent: 'u-17',
      respondentSignature: sign('u-17'),
    })

    expect(entry).toMatchObject({ respondent: 'u-17', isRespondentVerified: true })
  })

  test('is only claimed without one', async () => {
    const entry = await acceptAndRead({ message: 'hi', respondent: 'u-17' })

    expect(entry).toMatchObject({ respondent: 'u-17', isRespondentVerified: false })
  })

  test.each<[string, () => Submission]>([
    ['of somebody else', () => ({ respondent: 'u-17', respondentSignature: sign('u-18') })],
    ['by another secret', () => ({ respondent: 'u-17', respondentSignature: sign('u-17', 'x') })],
    [
      'of another spelling',
      () => ({ respondent: 'u-17\u0000', respondentSignature: sign('u-17\u0000') }),
    ],
    ['of nobody', () => ({ respondentSignature: sign('') })],
    [
      'of what cleaning leaves nothing of',
      () => ({ respondent: ' ', respondentSignature: sign('') }),
    ],
  ])('with a signature %s is refused', async (_name, given) => {
    const refused = await acceptSubmission(deps, project, { message: 'hi', ...given() }, 'signed')

    expect(refused).toMatchObject({ ok: false, issues: [{ pointer: '/respondentSignature' }] })
    expect(await countOf('entries')).toBe(0)
  })
})

describe('attachments', () => {
  async function addFile(projectId = project.id): Promise<string> {
    const id = deps.newId('att')
    await insertAttachment(deps.db, projectId, {
      id,
      name: 'a.png',
      mediaType: 'image/png',
      byteCount: 1,
      idempotencyKey: id,
      createdAt: NOW,
    })
    return id
  }

  test('belong to the entry that names them', async () => {
    const ids = [await addFile(), await addFile()]

    const entry = await acceptAndRead({ message: 'see', attachmentIds: ids })

    expect(entry.attachments.map(({ id }) => id)).toEqual(ids)
  })

  test('may be named again by a repeat of the same submission', async () => {
    const submission = { message: 'see', attachmentIds: [await addFile()] }

    const first = await accept(submission, 'same-key')

    expect(await accept(submission, 'same-key')).toEqual({ ...first, isRepeat: true })
  })

  test('of another entry, another project or nobody are refused', async () => {
    const other = await createProject(deps, { name: 'Q', publicKey: 'epk_q', isSample: false })
    const taken = await addFile()
    await accept({ message: 'mine', attachmentIds: [taken] })
    const free = await addFile()
    const attachmentIds = [free, taken, await addFile(other.id), deps.newId('att')]

    const refused = await acceptSubmission(deps, project, { message: 'x', attachmentIds }, 'wrong')

    expect(refused.ok ? [] : refused.issues.map(({ pointer }) => pointer)).toEqual([
      '/attachmentIds/1',
      '/attachmentIds/2',
      '/attachmentIds/3',
    ])
    expect((await acceptAndRead({ message: 'x', attachmentIds: [free] })).attachments).toHaveLength(
      1,
    )
  })
})

describe('an idempotency key', () => {
  test('gets one receipt, however many ask at once', async () => {
    const accepted = await Promise.all(
      Array.from({ length: 50 }, (_, index) => accept({ message: `try ${index}` }, 'same-key')),
    )

    expect(new Set(accepted.map(({ receipt }) => receipt.id)).size).toBe(1)
    expect(accepted.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1)
    expect(await countOf('entries')).toBe(1)
    expect(await countOf('events')).toBe(1)
    expect(await countOf('entry_search')).toBe(1)
  })

  test('gets the same receipt after the database was closed and opened again', async () => {
    const { receipt } = await accept({ message: 'first' }, 'same-key')
    database.close()
    await open()

    const again = await accept({ message: 'second' }, 'same-key')

    expect(again).toEqual({ ok: true, receipt, isRepeat: true })
    expect(await countOf('entries')).toBe(1)
  })

  test('leaves no answers behind when a response is repeated', async () => {
    const surveyId = deps.newId('srv')
    const questions = [{ id: 'score', type: 'nps', title: 'How likely?' } as const]
    await insertSurvey(deps.db, project.id, { id: surveyId, name: 'S', questions, createdAt: 1 })
    const response = { surveyId, answers: [{ questionId: 'score', value: 9 }] }

    await accept(response, 'same-key')
    await accept(response, 'same-key')

    expect(await countOf('answers')).toBe(1)
  })

  test('belongs to its project', async () => {
    const { receipt } = await accept({ message: 'mine' }, 'same-key')
    const other = await createProject(deps, { name: 'Q', publicKey: 'epk_q', isSample: false })
    project = await findProject(other.id)

    const theirs = await accept({ message: 'theirs' }, 'same-key')

    expect(theirs.receipt.id).not.toBe(receipt.id)
  })
})

test('a message of nothing but controls is refused', async () => {
  const refused = await acceptSubmission(
    deps,
    project,
    { message: '\u0000\u0007' },
    'only-controls',
  )

  expect(refused).toMatchObject({ ok: false, issues: [{ pointer: '/message' }] })
  expect(await countOf('entries')).toBe(0)
})

test('everything a sender wrote is cleaned', async () => {
  const dirty = 'a\u0000\ud800b'

  const entry = await acceptAndRead({
    message: dirty,
    respondent: dirty,
    context: {
      url: dirty,
      locale: dirty,
      release: dirty,
      viewport: dirty,
      metadata: { [dirty]: dirty },
    },
  })

  expect(entry).toMatchObject({ message: 'a\ufffdb', respondent: 'a\ufffdb' })
  expect(entry.context).toEqual({
    url: 'a\ufffdb',
    locale: 'a\ufffdb',
    release: 'a\ufffdb',
    viewport: 'a\ufffdb',
    metadata: { 'a\ufffdb': 'a\ufffdb' },
  })
})

async function countOf(table: string): Promise<number | undefined> {
  const [row] = await deps.db.all<{ n: number }>(
    sql`select count(*) as n from ${sql.identifier(table)}`,
  )
  return row?.n
}
