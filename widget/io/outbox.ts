/**
 * Delivers each submission exactly once: it is written down before it is sent, sent until the server answers, and the server knows
 * a repetition by its idempotency key. Survives reloads, closed tabs and lost networks; one tab at a time works on what waits.
 */
import type { Delivery } from '../core/delivery.ts'
import { dropFile, isSameVersion, isSuperseded, type Parcel, type Waiting } from '../core/parcel.ts'
import { retryDelayMs } from '../core/retry-delay.ts'
import type { ParcelStore } from './parcel-store.ts'
import type { ParcelOutcome } from './send-parcel.ts'

/** Other tabs leave a parcel alone for this long while its own tab sends it. Longer than the timeout of one attempt. */
const FIRST_ATTEMPT_MS = 15_000

/** And this much longer for each file. */
const FILE_ATTEMPT_MS = 60_000

/** For as long a parcel is left to the only page that has its file; that page asks for more in time. */
const HOLD_MS = 10 * 60_000

export interface OutboxDeps {
  readonly store: ParcelStore
  readonly send: (parcel: Parcel) => Promise<ParcelOutcome>
  /** Names this page among those that share the store. */
  readonly pageId: string
  readonly now: () => number
  readonly random: () => number
  readonly isOnline: () => boolean
  /** Runs the work in one tab at a time; skips it where another tab is at it. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>
  readonly later: (work: () => void, delayMs: number) => void
  /** `sending` comes before each attempt, what became of it after it. */
  readonly tell: (parcel: Waiting, state: 'sending' | Delivery) => void
}

export interface Outbox {
  /** `onDurable` is called before anything is sent, where the parcel outlives this page. */
  deliver(parcel: Parcel, onDurable?: () => void): Promise<Delivery>
  /** Sends what is due, and comes back for the rest. */
  flush(): Promise<void>
  /** The page is being left, until `stay`: what is not written down yet is written and sent at once. */
  leave(): void
  stay(): void
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, send, now, tell } = deps
  /** Handed over, but not yet written down. */
  const unwritten = new Set<Parcel>()
  const underWay = new Set<Waiting>()
  let isLeaving = false
  /** The server, or the lack of one, asks for a rest until then. */
  let restUntil = 0

  async function deliver(parcel: Parcel, onDurable?: () => void): Promise<Delivery> {
    if (isLeaving) rescue(parcel)
    unwritten.add(parcel)
    const { after, isDurable } = await store.change(parcel.idempotencyKey, (current) =>
      current && !isSuperseded(current, parcel) ? current : hold(parcel),
    )
    unwritten.delete(parcel)
    if (isDurable) onDurable?.()
    const item = after ?? hold(parcel)
    const outcome = await attempt(item)
    const delivery = await settle(item, outcome)
    tell(item, delivery)
    return delivery
  }

  async function attempt(item: Waiting): Promise<ParcelOutcome> {
    tell(item, 'sending')
    underWay.add(item)
    const outcome = await send(item)
    underWay.delete(item)
    return outcome
  }

  async function settle(item: Waiting, outcome: ParcelOutcome): Promise<Delivery> {
    if (outcome.state === 'retry') {
      const reason = outcome.isMaintenance ? 'maintenance' : deps.isOnline() ? 'busy' : 'offline'
      const isWritten = await postpone(item, outcome)
      // A text without its file is not yet what was sent.
      return { state: 'queued', reason, isDurable: isWritten && !item.heldBy }
    }
    await remove(item)
    return outcome.state === 'accepted' ? { state: 'sent', receipt: outcome.receipt } : outcome
  }

  async function flush(): Promise<void> {
    await deps.exclusively(async () => {
      for (const item of await listDue()) {
        if (!deps.isOnline() || restUntil > now()) break
        await sendAgain(item)
      }
    })
    await keepHold()
    await schedule()
  }

  /** Those that failed least come first: one that always fails keeps nobody waiting. */
  async function listDue(): Promise<readonly Waiting[]> {
    const items = (await store.list()).filter(isMine).filter(({ dueAt }) => dueAt <= now())
    return items.toSorted((a, b) => a.attempts - b.attempts)
  }

  async function sendAgain(item: Waiting): Promise<void> {
    const outcome = await attempt(item)
    if (outcome.state !== 'refused') tell(item, await settle(item, outcome))
    else if (outcome.fileId) {
      // Nobody is there to choose another file.
      const { fileId } = outcome
      await store.change(item.idempotencyKey, (current) => current && dropFile(current, fileId))
    } else {
      // Kept with its reason instead of dropped: the person is told when they come back.
      const { problem } = outcome
      await store.change(item.idempotencyKey, (current) => current && { ...current, problem })
      tell(item, outcome)
    }
  }

  async function postpone(
    item: Waiting,
    { retryAfterSeconds }: ParcelOutcome & { state: 'retry' },
  ): Promise<boolean> {
    const attempts = item.attempts + 1
    const delayMs = retryDelayMs({ attempts, random: deps.random(), retryAfterSeconds })
    // Without a network nothing was asked of the server: due as soon as the network is back.
    const dueAt = deps.isOnline() ? now() + delayMs : now()
    if (deps.isOnline()) restUntil = dueAt
    const { isDurable } = await store.change(item.idempotencyKey, (current) =>
      current && isSameVersion(current, item) ? { ...hold(current), attempts, dueAt } : current,
    )
    await schedule()
    return isDurable
  }

  /** What was changed or removed meanwhile is left as it is: a later version still waits. */
  async function remove(item: Waiting): Promise<void> {
    await store.change(item.idempotencyKey, (current) =>
      current && isSameVersion(current, item) ? undefined : current,
    )
  }

  async function schedule(): Promise<void> {
    const items = (await store.list()).filter(isMine)
    if (!deps.isOnline() || items.length === 0) return
    const dueAt = Math.max(restUntil, Math.min(...items.map((item) => item.dueAt)))
    const delayMs = Math.max(1_000, dueAt - now())
    deps.later(() => void flush(), items.some(isHeld) ? Math.min(delayMs, HOLD_MS / 2) : delayMs)
  }

  async function keepHold(): Promise<void> {
    for (const { idempotencyKey } of (await store.list()).filter(isHeld))
      await store.change(idempotencyKey, (current) => current && hold(current))
  }

  function isHeld({ heldBy }: Waiting): boolean {
    return heldBy === deps.pageId
  }

  function hold(parcel: Parcel): Waiting {
    const { attachments = [] } = parcel
    // Whoever comes after a page that is left need not wait to see whether it still gets its answer.
    const sparedMs = isLeaving ? 0 : FIRST_ATTEMPT_MS + attachments.length * FILE_ATTEMPT_MS
    const isAlone = attachments.some(({ isDurable }) => !isDurable)
    return {
      attempts: 0,
      dueAt: now() + sparedMs,
      ...parcel,
      ...(isAlone && { heldBy: deps.pageId, heldUntil: now() + HOLD_MS }),
    }
  }

  /** Not refused, and not another page's. */
  function isMine({ problem, heldBy, heldUntil = 0 }: Waiting): boolean {
    return !problem && (!heldBy || heldBy === deps.pageId || heldUntil <= now())
  }

  function rescue(parcel: Parcel): void {
    store.putAside(hold(parcel))
    // A file cannot be carried out of a page that closes; the next page sends both.
    if (!parcel.attachments?.length) void send(parcel)
  }

  return {
    deliver,
    flush,
    leave() {
      isLeaving = true
      for (const parcel of unwritten) rescue(parcel)
      for (const item of underWay) store.putAside({ ...item, dueAt: now() })
    },
    stay() {
      isLeaving = false
    },
  }
}
