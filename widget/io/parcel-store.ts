/**
 * Keeps parcels on the device: in the database, else in `localStorage`, else as long as the page. A parcel lies in one of them at a
 * time, but for the moment of a move, and counts once wherever it lies. Never rejects.
 */
import { compareAge, isSuperseded, isWaiting, type Waiting } from '../core/parcel.ts'
import type { Database } from './database.ts'
import type { StoredParcels } from './stored-parcels.ts'

export interface ParcelStoreDeps {
  readonly database: Database
  readonly stored: StoredParcels
  /** Whether anything may be written to the device now. */
  readonly mayWrite: () => boolean
}

export interface Change {
  /** As it was, and as it is now. */
  readonly before: Waiting | undefined
  readonly after: Waiting | undefined
  /** Whether it outlives this page. */
  readonly isDurable: boolean
}

export interface ParcelStore {
  /** Oldest first. */
  list(): Promise<readonly Waiting[]>
  change(
    idempotencyKey: string,
    change: (current: Waiting | undefined) => Waiting | undefined,
  ): Promise<Change>
  /** Writes at once, because the page is being left: the next one finds it. */
  putAside(item: Waiting): void
  /** Moves into the database what lies in `localStorage`. */
  adopt(): Promise<void>
  clear(): Promise<void>
}

export function createParcelStore({ database, stored, mayWrite }: ParcelStoreDeps): ParcelStore {
  const memory = new Map<string, Waiting>()

  async function list(): Promise<readonly Waiting[]> {
    const kept = mayWrite() ? await database.list('parcels').catch(() => []) : []
    const found = new Map<string, Waiting>()
    for (const item of [...kept.filter(isWaiting), ...stored.list(), ...memory.values()]) {
      const known = found.get(item.idempotencyKey)
      if (!known || isSuperseded(known, item)) found.set(item.idempotencyKey, item)
    }
    return [...found.values()].sort(compareAge)
  }

  async function change(
    key: string,
    edit: (current: Waiting | undefined) => Waiting | undefined,
  ): Promise<Change> {
    let before: Waiting | undefined
    const apply = (current: unknown): Waiting | undefined => {
      const aside = memory.get(key) ?? stored.get(key)
      before = isWaiting(current) && !(aside && isSuperseded(current, aside)) ? current : aside
      return edit(before)
    }
    if (mayWrite()) {
      try {
        const after = await database.change('parcels', key, apply)
        memory.delete(key)
        stored.remove(key)
        return { before, after, isDurable: true }
      } catch {
        // Refused, full or too slow.
      }
    }
    const after = apply(undefined)
    const isDurable = putStored(key, after)
    return { before, after, isDurable }
  }

  function putStored(key: string, item: Waiting | undefined): boolean {
    if (item && mayWrite()) {
      try {
        stored.put(item)
        memory.delete(key)
        return true
      } catch {
        // Full: the page keeps it.
      }
    }
    stored.remove(key)
    if (item) memory.set(key, item)
    else memory.delete(key)
    return !item
  }

  return {
    list,
    change,
    putAside(item) {
      putStored(item.idempotencyKey, item)
    },
    async adopt() {
      if (!mayWrite()) return
      for (const { idempotencyKey } of stored.list())
        await change(idempotencyKey, (current) => current)
    },
    async clear() {
      memory.clear()
      for (const { idempotencyKey } of stored.list()) stored.remove(idempotencyKey)
      await database.clear('parcels').catch(() => {})
    },
  }
}
