/** Prefixed ULIDs: sortable by time, and within one millisecond by order of making. */
import { monotonicFactory } from 'ulid'
import type { NewId } from '../deps.ts'

/** Random bytes drawn at once. ulid asks for a number per character; a call each costs more than all the rest of it. */
const POOL_BYTES = 4096

/** Builds the `NewId` port. One a process or isolate, so that its ids never step back. */
export function createNewId(): NewId {
  const ulid = monotonicFactory(createPooledRandom())
  return (prefix) => `${prefix}_${ulid()}`
}

/** Numbers in [0, 1) in steps of 1/256, from the platform's secure source. */
function createPooledRandom(): () => number {
  const pool = new Uint8Array(POOL_BYTES)
  let used = POOL_BYTES
  return () => {
    if (used === POOL_BYTES) {
      crypto.getRandomValues(pool)
      used = 0
    }
    const byte = pool[used] ?? 0
    used += 1
    return byte / 256
  }
}
