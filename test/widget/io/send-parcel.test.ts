import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttachmentReference, Parcel } from '../../../widget/core/parcel.ts'
import { createFileStore } from '../../../widget/io/file-store.ts'
import { sendParcel } from '../../../widget/io/send-parcel.ts'
import { createMemoryDatabase } from './memory-database.ts'

const target = { endpoint: 'https://feedback.example', key: 'epk_1' }
const receipt = { id: 'ent_1', receivedAt: '2026-11-22T20:00:00.000Z', token: 't' }

let answers: Response[]
let requests: Request[]

beforeEach(() => {
  answers = []
  requests = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push(new Request(url, { ...init, keepalive: false, signal: null }))
    return answers.shift() ?? Response.json({}, { status: 500 })
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

const attached = () => Response.json({ id: 'att_1' }, { status: 201 })
const accepted = () => Response.json(receipt, { status: 201 })

function open(database = createMemoryDatabase()) {
  return createFileStore({
    database,
    storage: undefined,
    prefix: 'file',
    mayWrite: () => true,
    now: () => 0,
  })
}

const reference: AttachmentReference = {
  id: 'local:shot',
  name: 'Bild 1.png',
  mediaType: 'image/png',
  byteCount: 3,
  isDurable: true,
}
const parcel: Parcel = {
  idempotencyKey: 'key-00001',
  submission: {
    message: 'See picture',
    attachmentIds: ['local:shot'],
    answers: [{ questionId: 'proof', value: ['local:shot'] }],
  },
  attachments: [reference],
}

test('sends the file first, under a key of its own, and then names it by the server’s id', async () => {
  const files = open()
  await files.put('local:shot', new Blob(['abc'], { type: 'image/png' }))
  answers = [attached(), accepted()]

  expect(await sendParcel(target, parcel, files)).toEqual({ state: 'accepted', receipt })

  expect(requests.map(({ url }) => url)).toEqual([
    'https://feedback.example/v1/attachments?name=Bild%201.png',
    'https://feedback.example/v1/submissions',
  ])
  expect(requests.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual([
    'local:shot',
    'key-00001',
  ])
  expect(requests[0]?.headers.get('Content-Type')).toBe('image/png')
  expect(await requests[1]?.json()).toEqual({
    message: 'See picture',
    attachmentIds: ['att_1'],
    answers: [{ questionId: 'proof', value: ['att_1'] }],
  })
})

test('does not send the file again when only the submission failed', async () => {
  const database = createMemoryDatabase()
  await open(database).put('local:shot', new Blob(['abc']))
  answers = [attached()]
  expect((await sendParcel(target, parcel, open(database))).state).toBe('retry')

  answers = [accepted()]
  await sendParcel(target, parcel, open(database))

  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/v1/attachments',
    '/v1/submissions',
    '/v1/submissions',
  ])
})

describe('without its file', () => {
  test('waits when the file could not be sent', async () => {
    const files = open()
    await files.put('local:shot', new Blob(['abc']))
    answers = [Response.json({}, { status: 503, headers: { 'Retry-After': '9' } })]

    expect(await sendParcel(target, parcel, files)).toMatchObject({
      state: 'retry',
      retryAfterSeconds: 9,
    })
    expect(requests).toHaveLength(1)
  })

  test('names the file that the server refused', async () => {
    const files = open()
    await files.put('local:shot', new Blob(['abc']))
    answers = [Response.json({ code: 'validation-failed', detail: 'No.' }, { status: 422 })]

    expect(await sendParcel(target, parcel, files)).toMatchObject({
      state: 'refused',
      fileId: 'local:shot',
      problem: { detail: 'No.' },
    })
  })

  test('goes on its own, and says so, when the file is lost', async () => {
    answers = [accepted()]

    await sendParcel(target, parcel, open())

    expect(await requests[0]?.json()).toEqual({
      message: 'See picture',
      attachmentIds: [],
      answers: [{ questionId: 'proof', value: [] }],
      context: { metadata: { lostFiles: 'Bild 1.png' } },
    })
  })
})
