/**
 * Lets one tab at a time do some work: by the browser's locks, else by a lease in `localStorage`. Without either the idempotency key
 * still prevents doubles.
 */
import { newIdempotencyKey } from './idempotency-key.ts'

/** A lease whose tab died is free again after this time. */
const LEASE_MS = 30_000

/** Two tabs that find the lease free at the same time both write it; after this pause only one still finds its own name. */
const SETTLE_MS = 50

/** Runs `work`, or skips it when another tab is at it. */
export async function exclusively(
  name: string,
  storage: Storage | undefined,
  work: () => Promise<void>,
): Promise<void> {
  if (!('locks' in navigator)) return byLease(name, storage, work)
  let isStarted = false
  try {
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      isStarted = true
      if (lock) await work()
    })
  } catch (error) {
    // A sandboxed page has the API but may not use it.
    if (isStarted) throw error
    await byLease(name, storage, work)
  }
}

async function byLease(
  name: string,
  storage: Storage | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const owner = newIdempotencyKey()
  const write = (): void => storage?.setItem(name, `${Date.now() + LEASE_MS} ${owner}`)
  let renewal: ReturnType<typeof setInterval> | undefined
  try {
    if (storage) {
      if (Number.parseInt(storage.getItem(name) ?? '0', 10) > Date.now()) return
      write()
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      if (!storage.getItem(name)?.endsWith(owner)) return
      renewal = setInterval(write, LEASE_MS / 3)
    }
  } catch {
    // Storage that is full or denied gives no lease.
  }
  try {
    await work()
  } finally {
    clearInterval(renewal)
    try {
      if (storage?.getItem(name)?.endsWith(owner)) storage.removeItem(name)
    } catch {
      // It runs out by itself.
    }
  }
}
