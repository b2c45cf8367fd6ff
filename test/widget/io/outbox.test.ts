import { describe, expect, test } from 'vitest'
import type { AttachmentReference, Parcel } from '../../../widget/core/parcel.ts'
import { createOutbox } from '../../../widget/io/outbox.ts'
import { createParcelStore } from '../../../widget/io/parcel-store.ts'
import type { ParcelOutcome } from '../../../widget/io/send-parcel.ts'
import { createStoredParcels } from '../../../widget/io/stored-parcels.ts'
import { createBrokenDatabase, createMemoryDatabase } from './memory-database.ts'
import { createStorage } from './memory-storage.ts'

const receipt = { id: 'ent_1', receivedAt: '2026-11-22T20:00:00.000Z', token: 't' }
const accepted: ParcelOutcome = { state: 'accepted', receipt }
const busy: ParcelOutcome = { state: 'retry' }
const problem = { status: 403, code: 'origin-not-allowed', detail: 'No.' }
const refused: ParcelOutcome = { state: 'refused', problem }
const file: AttachmentReference = {
  id: 'local:1',
  name: 'shot.png',
  mediaType: 'image/png',
  byteCount: 3,
  isDurable: true,
}

function parcel(idempotencyKey: string, changes: Partial<Parcel['submission']> = {}): Parcel {
  return {
    idempotencyKey,
    submission: { message: idempotencyKey, createdAt: '2026-11-22T20:00:00.000Z', ...changes },
  }
}

interface PageSetup {
  database: ReturnType<typeof createMemoryDatabase>
  storage: Storage | undefined
  answers: readonly ParcelOutcome[]
  send: (parcel: Parcel) => Promise<ParcelOutcome>
  pageId: string
}

/** A page with an outbox; `answers` are given to one attempt after the other, the last one for good. */
function openPage(setup: Partial<PageSetup> = {}) {
  const { database, storage, answers, pageId } = {
    database: createMemoryDatabase(),
    storage: createStorage(),
    answers: [accepted],
    pageId: 'page-1',
    ...setup,
  }
  const stored = createStoredParcels(['outbox'], storage)
  const store = createParcelStore({ database, stored, mayWrite: () => true })
  const page = {
    now: 1_000_000,
    isOnline: true,
    isLockFree: true,
    sent: [] as Parcel[],
    told: [] as string[],
    delays: [] as number[],
  }
  const outbox = createOutbox({
    store,
    async send(item) {
      page.sent.push(item)
      if (setup.send) return setup.send(item)
      return answers[Math.min(page.sent.length, answers.length) - 1] ?? accepted
    },
    pageId,
    now: () => page.now,
    random: () => 1,
    isOnline: () => page.isOnline,
    exclusively: async (work) => (page.isLockFree ? work() : undefined),
    later: (_work, delayMs) => void page.delays.push(delayMs),
    tell: (item, state) =>
      void page.told.push(
        `${item.idempotencyKey} ${typeof state === 'string' ? state : state.state}`,
      ),
  })
  return { page, store, stored, outbox, database, storage }
}

describe('deliver', () => {
  test('answers with the receipt, keeps nothing, and says both', async () => {
    const { outbox, store, page } = openPage()

    expect(await outbox.deliver(parcel('a'))).toEqual({ state: 'sent', receipt })
    expect(await store.list()).toEqual([])
    expect(page.told).toEqual(['a sending', 'a sent'])
  })

  test('has it written down before it is sent', async () => {
    const { database, storage } = openPage()
    const kept: unknown[] = []
    const { outbox } = openPage({
      database,
      storage,
      async send() {
        kept.push(...(await database.list('parcels')))
        return accepted
      },
    })

    await outbox.deliver(parcel('a'))

    expect(kept).toEqual([expect.objectContaining(parcel('a'))])
  })

  test.each([
    ['tells, before it sends, that the parcel outlives the page', createMemoryDatabase(), [0]],
    ['tells nothing where it does not', createBrokenDatabase(), []],
  ])('%s', async (_name, database, sentBefore) => {
    const { outbox, page } = openPage({ database, storage: undefined })
    const told: number[] = []

    await outbox.deliver(parcel('a'), () => told.push(page.sent.length))

    expect(told).toEqual(sentBefore)
  })

  test('hands a refusal back and keeps nothing', async () => {
    const { outbox, store } = openPage({ answers: [refused] })

    expect(await outbox.deliver(parcel('a'))).toEqual({ state: 'refused', problem })
    expect(await store.list()).toEqual([])
  })

  test.each([
    ['busy with a network', true, busy, 'busy'],
    ['offline without one', false, busy, 'offline'],
    ['maintenance where the server says so', true, { ...busy, isMaintenance: true }, 'maintenance'],
  ] satisfies [string, boolean, ParcelOutcome, string][])(
    'queues: %s',
    async (_name, isOnline, answer, reason) => {
      const { outbox, page } = openPage({ answers: [answer] })
      page.isOnline = isOnline

      expect(await outbox.deliver(parcel('a'))).toEqual({
        state: 'queued',
        reason,
        isDurable: true,
      })
    },
  )
})

describe('revisions', () => {
  test('a later one takes the place of one that waits', async () => {
    const { outbox, store } = openPage({ answers: [busy] })
    await outbox.deliver(parcel('a', { isPartial: true, revision: 1 }))
    await outbox.deliver(parcel('a', { isPartial: true, revision: 2 }))

    expect((await store.list()).map(({ submission }) => submission.revision)).toEqual([2])
  })

  test('a partial response never takes the place of a complete one', async () => {
    const { outbox, store, page } = openPage({ answers: [busy] })
    await outbox.deliver(parcel('a', { revision: 2 }))
    await outbox.deliver(parcel('a', { isPartial: true, revision: 3 }))

    expect((await store.list()).map(({ submission }) => submission.revision)).toEqual([2])
    expect(page.sent.at(-1)?.submission.isPartial).toBeUndefined()
  })

  test('the receipt of an earlier one does not remove a later one that waits', async () => {
    const { promise, resolve } = Promise.withResolvers<ParcelOutcome>()
    const answers = [promise, Promise.resolve(busy)]
    const { outbox, store, page } = openPage({ send: () => answers.shift() ?? promise })
    const first = outbox.deliver(parcel('a', { isPartial: true, revision: 1 }))
    await expect.poll(() => page.sent.length).toBe(1)
    await outbox.deliver(parcel('a', { revision: 2 }))

    resolve(accepted)

    expect((await first).state).toBe('sent')
    expect((await store.list()).map(({ submission }) => submission.revision)).toEqual([2])
  })
})

describe('flush', () => {
  test('sends after a reload what was saved offline, with its key and its time', async () => {
    const before = openPage({ answers: [busy] })
    before.page.isOnline = false
    await before.outbox.deliver(parcel('a'))

    const after = openPage({ database: before.database })
    await after.outbox.flush()

    expect(after.page.sent).toEqual([expect.objectContaining(parcel('a'))])
    expect(after.page.told).toEqual(['a sending', 'a sent'])
    expect(await after.store.list()).toEqual([])
  })

  test('waits for its turn after a failure, longer each time', async () => {
    const { outbox, page } = openPage({ answers: [busy] })
    await outbox.deliver(parcel('a'))

    await outbox.flush()
    expect(page.sent).toHaveLength(1)

    page.now += 2_000
    await outbox.flush()
    expect(page.sent).toHaveLength(2)
    expect(page.delays.at(-1)).toBe(4_000)
  })

  test('honours Retry-After, for all that waits', async () => {
    const { outbox, page, store } = openPage({ answers: [{ ...busy, retryAfterSeconds: 60 }] })
    await store.change('b', () => ({ ...parcel('b'), attempts: 1, dueAt: 0 }))
    await outbox.deliver(parcel('a'))

    page.now += 59_000
    await outbox.flush()

    expect(page.sent).toHaveLength(1)
  })

  test('asks a server that fails only once in a round', async () => {
    const { outbox, page, store } = openPage({ answers: [busy] })
    for (const key of ['a', 'b', 'c'])
      await store.change(key, () => ({ ...parcel(key), attempts: 0, dueAt: 0 }))

    await outbox.flush()

    expect(page.sent).toHaveLength(1)
  })

  test('lets one that always fails keep nobody waiting', async () => {
    const { outbox, page, store } = openPage({
      send: async ({ idempotencyKey }) => (idempotencyKey === 'bad' ? busy : accepted),
    })
    await store.change('bad', () => ({ ...parcel('bad'), attempts: 1, dueAt: 0 }))
    for (const key of ['x', 'y'])
      await store.change(key, () => ({ ...parcel(key), attempts: 0, dueAt: 0 }))

    await outbox.flush()

    expect(page.told.filter((line) => line.endsWith('sent'))).toEqual(['x sent', 'y sent'])
  })

  test('leaves alone what another tab is sending right now', async () => {
    const { database, outbox, page } = openPage({ send: () => new Promise(() => {}) })
    void outbox.deliver(parcel('a'))
    await expect.poll(() => page.sent.length).toBe(1)

    const other = openPage({ database, pageId: 'page-2' })
    await other.outbox.flush()

    expect(other.page.sent).toEqual([])
  })

  test('takes over from a tab that died while sending', async () => {
    const { database, store } = openPage()
    await store.change('a', () => ({ ...parcel('a'), attempts: 0, dueAt: 1_015_000 }))

    const next = openPage({ database })
    next.page.now = 1_015_000
    await next.outbox.flush()

    expect(next.page.told).toEqual(['a sending', 'a sent'])
  })

  test('skips while another tab has the lock, and comes back', async () => {
    const { outbox, page, store } = openPage()
    await store.change('a', () => ({ ...parcel('a'), attempts: 1, dueAt: 0 }))
    page.isLockFree = false

    await outbox.flush()

    expect(page.sent).toEqual([])
    expect(page.delays).toEqual([1_000])
  })

  test('sends nothing and sets no timer without a network', async () => {
    const { outbox, page, store } = openPage()
    await store.change('a', () => ({ ...parcel('a'), attempts: 1, dueAt: 0 }))
    page.isOnline = false

    await outbox.flush()

    expect(page.sent).toEqual([])
    expect(page.delays).toEqual([])
  })

  test('keeps what is refused late, with the reason, and does not send it again', async () => {
    const { outbox, page, store } = openPage({ answers: [refused] })
    await store.change('a', () => ({ ...parcel('a'), attempts: 1, dueAt: 0 }))

    await outbox.flush()
    await outbox.flush()

    expect(await store.list()).toEqual([expect.objectContaining({ ...parcel('a'), problem })])
    expect(page.told).toEqual(['a sending', 'a refused'])
  })
})

describe('files', () => {
  test('one that is refused late is left out, what was written is sent', async () => {
    const { outbox, page, store } = openPage({
      answers: [{ ...refused, fileId: file.id }, accepted],
    })
    const submission = { message: 'a', attachmentIds: [file.id] }
    await store.change('a', () => ({
      idempotencyKey: 'a',
      submission,
      attachments: [file],
      attempts: 1,
      dueAt: 0,
    }))

    await outbox.flush()
    await outbox.flush()

    expect(page.sent.at(-1)).toMatchObject({
      submission: { attachmentIds: [], context: { metadata: { lostFiles: 'shot.png' } } },
      attachments: [],
    })
    expect(page.told.at(-1)).toBe('a sent')
  })

  test('what only one page has is left to that page, as long as it lives', async () => {
    const { outbox, database, page } = openPage({ answers: [busy] })
    await outbox.deliver({ ...parcel('a'), attachments: [{ ...file, isDurable: false }] })
    const other = openPage({ database, pageId: 'page-2' })

    other.page.now += 9 * 60_000
    await other.outbox.flush()
    expect(other.page.sent).toEqual([])

    page.now += 60_000
    await outbox.flush()
    expect(page.sent).toHaveLength(2)

    other.page.now += 60 * 60_000
    await other.outbox.flush()
    expect(other.page.sent).toHaveLength(1)
  })
})

describe('while the page is being left', () => {
  test('what is not written down yet is written and sent at once', async () => {
    const slow = createMemoryDatabase()
    const { outbox, page, stored } = openPage({
      database: { ...slow, change: () => new Promise(() => {}) },
    })
    void outbox.deliver(parcel('a'))
    expect(page.sent).toEqual([])

    outbox.leave()

    expect(page.sent).toHaveLength(1)
    expect(stored.list()).toEqual([expect.objectContaining(parcel('a'))])
  })

  test('what is under way is due at once for the next page', async () => {
    const { outbox, page, database, storage } = openPage({ send: () => new Promise(() => {}) })
    void outbox.deliver(parcel('a'))
    await expect.poll(() => page.sent.length).toBe(1)

    outbox.leave()
    const next = openPage({ database, storage, pageId: 'page-2' })
    await next.store.adopt()
    await next.outbox.flush()

    expect(next.page.told).toEqual(['a sending', 'a sent'])
  })

  test('so is what is handed over then', () => {
    const { outbox, page, stored } = openPage()
    outbox.leave()

    void outbox.deliver(parcel('a'))

    expect(page.sent).toHaveLength(1)
    expect(stored.list()).toHaveLength(1)
  })

  test('what has a file is written, and sent by the next page', () => {
    const { outbox, page, stored } = openPage()
    outbox.leave()

    void outbox.deliver({ ...parcel('a'), attachments: [file] })

    expect(page.sent).toEqual([])
    expect(stored.list()).toHaveLength(1)
  })
})
