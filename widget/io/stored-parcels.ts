/**
 * Parcels in `localStorage`, one item each, so that tabs never overwrite each other's. For where there is no database, for what is
 * written while the page is being left (nothing else is written at once), and for what earlier versions of the widget kept.
 */
import { isWaiting, type Waiting } from '../core/parcel.ts'

export interface StoredParcels {
  list(): readonly Waiting[]
  get(idempotencyKey: string): Waiting | undefined
  /** Throws where storage is denied or full. */
  put(item: Waiting): void
  remove(idempotencyKey: string): void
}

/** `prefixes` end with the project's public key; the first one is written to, all are read. */
export function createStoredParcels(
  prefixes: readonly [string, ...string[]],
  storage: Storage | undefined,
): StoredParcels {
  const [prefix] = prefixes
  const nameAll = (key: string): readonly string[] => prefixes.map((start) => `${start}:${key}`)

  return {
    list() {
      try {
        return Object.keys(storage ?? {})
          .filter((name) => prefixes.some((start) => name.startsWith(`${start}:`)))
          .map((name) => parse(storage?.getItem(name)))
          .filter((item) => item !== undefined)
      } catch {
        return []
      }
    },
    get(key) {
      try {
        return nameAll(key)
          .map((name) => parse(storage?.getItem(name)))
          .find((item) => item !== undefined)
      } catch {
        return undefined
      }
    },
    put(item) {
      if (!storage) throw new Error('no storage')
      storage.setItem(`${prefix}:${item.idempotencyKey}`, JSON.stringify(item))
    },
    remove(key) {
      try {
        for (const name of nameAll(key)) storage?.removeItem(name)
      } catch {
        // Storage that became unreadable holds nothing to remove.
      }
    },
  }
}

function parse(json: string | null | undefined): Waiting | undefined {
  try {
    const item: unknown = JSON.parse(json ?? '')
    return isWaiting(item) ? item : undefined
  } catch {
    return undefined
  }
}
