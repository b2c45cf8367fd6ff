import type { Database } from '../../../widget/io/database.ts'

/** A database of its own for each test; structured clones go in and out, as in a browser. */
export function createMemoryDatabase(): Database {
  const stores = { parcels: new Map<string, unknown>(), files: new Map<string, unknown>() }
  return {
    get: async (store, id) => structuredClone(stores[store].get(id)),
    list: async (store) => structuredClone([...stores[store].values()]),
    async change(store, id, change) {
      const next = change(structuredClone(stores[store].get(id)))
      if (next === undefined) stores[store].delete(id)
      else stores[store].set(id, structuredClone(next))
      return next
    },
    async clear(store) {
      stores[store].clear()
    },
  }
}

/** As in a private window. */
export function createBrokenDatabase(): Database {
  const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'InvalidStateError'))
  return { get: refuse, list: refuse, change: refuse, clear: refuse }
}
