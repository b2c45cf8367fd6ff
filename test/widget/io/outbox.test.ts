import { describe, expect, test } from 'vitest'
import type { Parcel } from '../../../widget/core/parcel.ts'
import { createDurableStore } from '../../../widget/io/durable-store.ts'
import { createOutbox } from '../../../widget/io/outbox.ts'
import type { Outcome } from '../../../widget/io/send-submission.ts'
import { createStorage } from './memory-storage.ts'

const accepted = {
  state: 'accepted',
  receipt: { id: 'ent_1', receivedAt: '2026-11-22T20:00:00.000Z', token: 't' },
} satisfies Outcome
const busy: Outcome = { state: 'retry' }
const problem = { status: 403, code: 'origin-not-allowed', detail: 'No.' }

function parcel(idempotencyKey: string): Parcel {
  return {
    idempotencyKey,
    submission: { message: idempotencyKey, createdAt: '2026-11-22T20:00:00.000Z' },
  }
}

/** A page with an outbox; `answers` are given to one attempt after the other, the last one for good. */
function openPage(setup: Partial<PageSetup> = {}) {
  const { storage, answers } = { storage: createStorage(), answers: [accepted], ...setup }
  const page = {
    now: 1_000_000,
    isOnline: true,
    isLockFree: true,
    sent: [] as Parcel[],
    settled: [] as string[],
    delays: [] as number[],
    storage,
    refused: createDurableStore('refused', storage),
  }
  const store = createDurableStore('outbox', storage)
  const outbox = createOutbox({
    store,
    refused: page.refused,
    async send(item) {
      page.sent.push(item)
      return answers[Math.min(page.sent.length, answers.length) - 1] ?? accepted
    },
    now: () => page.now,
    random: () => 1,
    isOnline: () => page.isOnline,
    exclusively: async (work) => (page.isLockFree ? work() : undefined),
    later: (_work, delayMs) => void page.delays.push(delayMs),
    onSettled: (item, outcome) => void page.settled.push(`${item.idempotencyKey} ${outcome.state}`),
  })
  return { page, store, outbox }
}

interface PageSetup {
  storage: Storage | undefined
  answers: Outcome[]
}

describe('deliver', () => {
  test('answers with the receipt and keeps nothing', async () => {
    const { outbox, store } = openPage()

    expect(await outbox.deliver(parcel('a'))).toEqual({
      state: 'sent',
      receipt: accepted.receipt,
    })
    expect(store.list()).toEqual([])
  })

  test('has it written down before it is sent', async () => {
    const storage = createStorage()
    const { outbox } = openPage({ storage })

    const delivering = outbox.deliver(parcel('a'))

    expect(createDurableStore('outbox', storage).list()).toHaveLength(1)
    await delivering
  })

  test.each([
    ['tells, before it sends, that the parcel outlives the page', createStorage(), [0]],
    ['tells nothing where it does not', undefined, []],
  ])('%s', async (_name, storage, sentBefore) => {
    const { outbox, page } = openPage({ storage })
    const told: number[] = []

    await outbox.deliver(parcel('a'), () => told.push(page.sent.length))

    expect(told).toEqual(sentBefore)
  })

  test('hands a refusal back and keeps nothing', async () => {
    const { outbox, store } = openPage({ answers: [{ state: 'refused', problem }] })

    expect(await outbox.deliver(parcel('a'))).toEqual({ state: 'refused', problem })
    expect(store.list()).toEqual([])
  })

  test.each([
    ['busy with a network', true, 'busy'],
    ['offline without one', false, 'offline'],
  ] as const)('queues: %s', async (_name, isOnline, reason) => {
    const { outbox, page } = openPage({ answers: [busy] })
    page.isOnline = isOnline

    expect(await outbox.deliver(parcel('a'))).toEqual({ state: 'queued', reason, isDurable: true })
  })
})

describe('flush', () => {
  test('sends after a reload what was saved offline, with its key and its time', async () => {
    const storage = createStorage()
    const before = openPage({ storage, answers: [busy] })
    before.page.isOnline = false
    await before.outbox.deliver(parcel('a'))

    const after = openPage({ storage })
    await after.outbox.flush()

    expect(after.page.sent).toEqual([expect.objectContaining(parcel('a'))])
    expect(after.page.settled).toEqual(['a accepted'])
    expect(after.store.list()).toEqual([])
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

  test('honours Retry-After', async () => {
    const { outbox, page } = openPage({ answers: [{ state: 'retry', retryAfterSeconds: 60 }] })
    await outbox.deliver(parcel('a'))

    page.now += 59_000
    await outbox.flush()

    expect(page.sent).toHaveLength(1)
  })

  test('leaves alone what another tab is sending right now', async () => {
    const storage = createStorage()
    void openPage({ storage }).outbox.deliver(parcel('a'))

    const other = openPage({ storage })
    await other.outbox.flush()

    expect(other.page.sent).toEqual([])
  })

  test('takes over from a tab that died while sending', async () => {
    const storage = createStorage()
    createDurableStore('outbox', storage).put({ ...parcel('a'), attempts: 0, dueAt: 1_015_000 })

    const next = openPage({ storage })
    next.page.now = 1_015_000
    await next.outbox.flush()

    expect(next.page.settled).toEqual(['a accepted'])
  })

  test('skips while another tab has the lock, and comes back', async () => {
    const { outbox, page, store } = openPage()
    store.put({ ...parcel('a'), attempts: 1, dueAt: 0 })
    page.isLockFree = false

    await outbox.flush()

    expect(page.sent).toEqual([])
    expect(page.delays).toEqual([1_000])
  })

  test('sends nothing and sets no timer without a network', async () => {
    const { outbox, page, store } = openPage()
    store.put({ ...parcel('a'), attempts: 1, dueAt: 0 })
    page.isOnline = false

    await outbox.flush()

    expect(page.sent).toEqual([])
    expect(page.delays).toEqual([])
  })

  test('keeps what is refused late, with the reason, instead of losing it', async () => {
    const { outbox, page, store } = openPage({ answers: [{ state: 'refused', problem }] })
    store.put({ ...parcel('a'), attempts: 1, dueAt: 0 })

    await outbox.flush()

    expect(store.list()).toEqual([])
    expect(page.refused.list()).toEqual([expect.objectContaining({ ...parcel('a'), problem })])
    expect(page.settled).toEqual(['a refused'])
  })
})
