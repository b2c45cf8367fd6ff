/** Keeps parcels on the device, one storage item each, so that tabs never overwrite each other's. Never throws. */
import type { Parcel } from '../core/parcel.ts'
import type { WidgetProblem } from '../core/submission.ts'

/** A parcel that waits for its next attempt. */
export interface Waiting extends Parcel {
  readonly attempts: number
  /** Not before this time (ms since the epoch). */
  readonly dueAt: number
  /** Why it waits no longer: the server's refusal. */
  readonly problem?: WidgetProblem
}

export interface DurableStore {
  list(): readonly Waiting[]
  /** Whether it will outlive this page. */
  put(item: Waiting): boolean
  remove(idempotencyKey: string): void
}

/** `prefix` ends with the project's public key: two widgets on a page never send each other's. */
export function createDurableStore(prefix: string, storage: Storage | undefined): DurableStore {
  const memory = new Map<string, Waiting>()
  return {
    list: () => [...listStored(prefix, storage), ...memory.values()].sort(byAge),
    put(item) {
      try {
        if (!storage) throw new Error('no storage')
        storage.setItem(`${prefix}:${item.idempotencyKey}`, JSON.stringify(item))
        memory.delete(item.idempotencyKey)
        return true
      } catch {
        memory.set(item.idempotencyKey, item)
        return false
      }
    },
    remove(idempotencyKey) {
      memory.delete(idempotencyKey)
      try {
        storage?.removeItem(`${prefix}:${idempotencyKey}`)
      } catch {
        // Storage that became unreadable holds nothing to remove.
      }
    },
  }
}

function listStored(prefix: string, storage: Storage | undefined): Waiting[] {
  if (!storage) return []
  try {
    return Object.keys(storage)
      .filter((name) => name.startsWith(`${prefix}:`))
      .map((name) => parse(storage.getItem(name)))
      .filter((item) => item !== undefined)
  } catch {
    return []
  }
}

function parse(json: string | null): Waiting | undefined {
  try {
    const item: unknown = JSON.parse(json ?? '')
    return isWaiting(item) ? item : undefined
  } catch {
    return undefined
  }
}

/** Guaranteed by `put`: whatever has our prefix and these fields was written here, or by an older version of us. */
function isWaiting(item: unknown): item is Waiting {
  return (
    typeof item === 'object' &&
    item !== null &&
    'idempotencyKey' in item &&
    'submission' in item &&
    'attempts' in item &&
    'dueAt' in item
  )
}

function byAge(a: Waiting, b: Waiting): number {
  const [first, second] = [a.submission.createdAt ?? '', b.submission.createdAt ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}
