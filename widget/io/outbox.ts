/**
 * Delivers each submission exactly once: it is written down before it is sent, sent until the server answers, and the server knows
 * a repetition by its idempotency key. Survives reloads, closed tabs and lost networks; one tab at a time works on what waits.
 */
import type { Delivery } from '../core/delivery.ts'
import type { Parcel } from '../core/parcel.ts'
import { retryDelayMs } from '../core/retry-delay.ts'
import type { DurableStore, Waiting } from './durable-store.ts'
import type { Outcome } from './send-submission.ts'

/** Other tabs leave a parcel alone for this long while its own tab sends it. Longer than the timeout of one attempt. */
const FIRST_ATTEMPT_MS = 15_000

export interface OutboxDeps {
  readonly store: DurableStore
  /** What the server refused after it had waited here; kept with its reason instead of dropped. */
  readonly refused: DurableStore
  readonly send: (parcel: Parcel) => Promise<Outcome>
  readonly now: () => number
  readonly random: () => number
  readonly isOnline: () => boolean
  /** Runs the work in one tab at a time; skips it where another tab is at it. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>
  readonly later: (work: () => void, delayMs: number) => void
  /** A parcel that had waited was settled in the background. */
  readonly onSettled: (parcel: Parcel, outcome: Outcome) => void
}

export interface Outbox {
  /** `onDurable` is called before anything is sent, where the parcel outlives this page. */
  deliver(parcel: Parcel, onDurable?: () => void): Promise<Delivery>
  /** Sends what is due, oldest first, and comes back for the rest. */
  flush(): Promise<void>
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, refused, send, now } = deps

  async function deliver(parcel: Parcel, onDurable?: () => void): Promise<Delivery> {
    const isDurable = store.put({ ...parcel, attempts: 0, dueAt: now() + FIRST_ATTEMPT_MS })
    if (isDurable) onDurable?.()
    const outcome = await send(parcel)
    if (outcome.state === 'retry') {
      postpone({ ...parcel, attempts: 0, dueAt: 0 }, outcome)
      const reason = !deps.isOnline() ? 'offline' : outcome.isMaintenance ? 'maintenance' : 'busy'
      return { state: 'queued', reason, isDurable }
    }
    store.remove(parcel.idempotencyKey)
    return outcome.state === 'accepted' ? { state: 'sent', receipt: outcome.receipt } : outcome
  }

  async function flush(): Promise<void> {
    await deps.exclusively(async () => {
      for (const item of store.list()) {
        if (!deps.isOnline()) break
        if (item.dueAt <= now()) await sendAgain(item)
      }
    })
    schedule()
  }

  async function sendAgain(item: Waiting): Promise<void> {
    const outcome = await send(item)
    if (outcome.state === 'retry') return postpone(item, outcome)
    if (outcome.state === 'refused') refused.put({ ...item, problem: outcome.problem })
    store.remove(item.idempotencyKey)
    deps.onSettled(item, outcome)
  }

  function postpone(item: Waiting, outcome: Outcome & { state: 'retry' }): void {
    const attempts = item.attempts + 1
    const { retryAfterSeconds } = outcome
    const delayMs = retryDelayMs({ attempts, random: deps.random(), retryAfterSeconds })
    // Without a network nothing was asked of the server: due as soon as the network is back.
    store.put({ ...item, attempts, dueAt: deps.isOnline() ? now() + delayMs : now() })
    schedule()
  }

  function schedule(): void {
    const dueAt = Math.min(...store.list().map((item) => item.dueAt))
    if (deps.isOnline() && dueAt < Number.POSITIVE_INFINITY)
      deps.later(() => void flush(), Math.max(1_000, dueAt - now()))
  }

  return { deliver, flush }
}
