import { describe, expect, test } from 'vitest'
import {
  dropFile,
  isSameVersion,
  isSuperseded,
  isWaiting,
  type Parcel,
  replaceFile,
} from '../../../widget/core/parcel.ts'

function version(revision: number | undefined, isPartial: boolean): Parcel {
  return { idempotencyKey: 'a', submission: { revision, ...(isPartial && { isPartial }) } }
}

const file = { id: 'local:1', name: 'a.png', mediaType: 'image/png', byteCount: 1, isDurable: true }

describe('isSuperseded', () => {
  test.each([
    ['a higher revision', version(1, true), version(2, true), true],
    ['the same one again', version(1, true), version(1, true), true],
    ['a lower revision', version(2, true), version(1, true), false],
    ['a complete one after a partial one', version(5, true), version(2, false), true],
    ['a partial one after a complete one', version(2, false), version(5, true), false],
    ['a feedback without revisions', version(undefined, false), version(undefined, false), true],
  ])('%s', (_name, kept, next, expected) => expect(isSuperseded(kept, next)).toBe(expected))
})

test.each([
  ['the same', version(1, true), version(1, true), true],
  ['another revision', version(1, true), version(2, true), false],
  ['a complete one', version(1, true), version(1, false), false],
])('isSameVersion: %s', (_name, kept, sent, expected) =>
  expect(isSameVersion(kept, sent)).toBe(expected),
)

describe('replaceFile', () => {
  const submission = {
    attachmentIds: ['local:1', 'att_0'],
    answers: [
      { questionId: 'proof', value: ['local:1'] },
      { questionId: 'why', value: 'local:1' },
    ],
  }

  test('puts the server’s id among the attachments and into file answers only', () => {
    expect(replaceFile(submission, file, 'att_1')).toEqual({
      attachmentIds: ['att_1', 'att_0'],
      answers: [
        { questionId: 'proof', value: ['att_1'] },
        { questionId: 'why', value: 'local:1' },
      ],
    })
  })

  test('leaves a lost file out and tells which', () => {
    expect(replaceFile(submission, file, undefined)).toMatchObject({
      attachmentIds: ['att_0'],
      context: { metadata: { lostFiles: 'a.png' } },
    })
  })

  test('tells of every lost file', () => {
    const once = replaceFile(submission, file, undefined)
    const twice = replaceFile(once, { ...file, id: 'att_0', name: 'b.png' }, undefined)

    expect(twice.context?.metadata).toEqual({ lostFiles: 'a.png, b.png' })
  })

  test('takes no room from the metadata of a page that uses it all', () => {
    const metadata = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, 'v']))

    const { context } = replaceFile({ ...submission, context: { metadata } }, file, undefined)

    expect(context?.metadata).toEqual(metadata)
  })
})

test('dropFile takes the reference away too, once', () => {
  const parcel = { ...version(1, false), attachments: [file] }

  const dropped = dropFile(parcel, 'local:1')

  expect(dropped.attachments).toEqual([])
  expect(dropFile(dropped, 'local:1')).toBe(dropped)
})

test.each([
  ['nothing', undefined, false],
  ['a text', 'x', false],
  ['null', null, false],
  ['something of another', { idempotencyKey: 'a' }, false],
  ['a parcel', { idempotencyKey: 'a', submission: {}, attempts: 0, dueAt: 0 }, true],
])('isWaiting: %s', (_name, item, expected) => expect(isWaiting(item)).toBe(expected))
