/**
 * The widget's one database on a device, for all projects: object stores of values under `[project's public key, id]`. Browsers refuse
 * it (private windows, blocked storage), let it hang, or close it at any time: every operation may reject, and none hangs.
 */

const NAME = 'earshot'
const VERSION = 1

/** Nobody waits longer for the database to open: a form that was sent is waiting. */
const OPEN_TIMEOUT_MS = 1_000

/** Nor for one operation: some browsers never finish a transaction. */
const WORK_TIMEOUT_MS = 3_000

export type StoreName = 'parcels' | 'files'

export interface Database {
  get(store: StoreName, id: string): Promise<unknown>
  list(store: StoreName): Promise<readonly unknown[]>
  /** Reads and writes in one transaction, so that tabs never undo each other's changes. Nothing removes it. */
  change<T>(
    store: StoreName,
    id: string,
    change: (current: unknown) => T | undefined,
  ): Promise<T | undefined>
  /** Removes all of this project's. */
  clear(store: StoreName): Promise<void>
}

export function createDatabase(
  projectKey: string,
  open: () => Promise<IDBDatabase> = openDatabase,
): Database {
  let database: IDBDatabase | undefined
  let opening: Promise<void> | undefined

  async function connect(): Promise<IDBDatabase> {
    // Once it was too slow nobody waits again, but whoever comes after it has opened finds it.
    if (database) return database
    opening ??= within(OPEN_TIMEOUT_MS, open().then(keep))
    await opening
    if (!database) throw new Error('closed')
    return database
  }

  function keep(opened: IDBDatabase): void {
    // Closed by the browser or for a newer version of the widget: opened again when needed.
    const forget = (): void => {
      database = opening = undefined
    }
    opened.onclose = forget
    opened.onversionchange = () => {
      opened.close()
      forget()
    }
    database = opened
  }

  async function run<T>(
    store: StoreName,
    mode: IDBTransactionMode,
    work: (objects: IDBObjectStore, done: (value: T | undefined) => void) => void,
  ): Promise<T | undefined> {
    const connection = await connect()
    const finished = new Promise<T | undefined>((resolve, reject) => {
      const transaction = connection.transaction(store, mode)
      let result: T | undefined
      transaction.oncomplete = () => resolve(result)
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
      work(transaction.objectStore(store), (value) => {
        result = value
      })
    })
    return within(WORK_TIMEOUT_MS, finished)
  }

  const everything = (): IDBKeyRange => IDBKeyRange.bound([projectKey], [projectKey, []])

  return {
    get: (store, id) =>
      run<unknown>(store, 'readonly', (objects, done) => {
        const request = objects.get([projectKey, id])
        request.onsuccess = () => done(request.result)
      }),
    list: async (store) =>
      (await run<readonly unknown[]>(store, 'readonly', (objects, done) => {
        const request = objects.getAll(everything())
        request.onsuccess = () => done(request.result)
      })) ?? [],
    change: (store, id, change) =>
      run(store, 'readwrite', (objects, done) => {
        const request = objects.get([projectKey, id])
        request.onsuccess = () => {
          const next = change(request.result)
          if (next === undefined) objects.delete([projectKey, id])
          else objects.put(next, [projectKey, id])
          done(next)
        }
      }),
    async clear(store) {
      await run(store, 'readwrite', (objects) => objects.delete(everything()))
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      for (const store of ['parcels', 'files']) request.result.createObjectStore(store)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timed out')), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
