/** Keeps files for sending on the device: in the database, small ones else in `localStorage`, else as long as the page. Never rejects. */
import type { Database } from './database.ts'

/** The largest file for `localStorage`, in bytes: it holds 5 MB for the whole page, and base64 costs a third more. */
const STORED_MAX_BYTES = 200_000

/** Files that no parcel names are removed after this time: the form they were chosen in was never sent. */
const ORPHAN_MS = 24 * 3_600_000

/** A file, or, once the server has it, the server's id. */
export interface KeptFile {
  readonly blob?: Blob | undefined
  readonly serverId?: string | undefined
}

export interface FileStoreDeps {
  readonly database: Database
  readonly storage: Storage | undefined
  /** Ends with the project's public key. */
  readonly prefix: string
  readonly mayWrite: () => boolean
  readonly now: () => number
}

export interface FileStore {
  get(id: string): Promise<KeptFile | undefined>
  /** Whether it outlives this page. */
  put(id: string, blob: Blob): Promise<boolean>
  /** The server has it: its bytes are needed no longer. */
  settle(id: string, serverId: string): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Removes what was kept for long and is not among the `needed`. */
  sweep(needed: ReadonlySet<string>): Promise<void>
  clear(): Promise<void>
}

/** As bytes: some browsers cannot keep a `Blob`. */
interface FileRecord {
  readonly id: string
  readonly keptAt: number
  readonly mediaType?: string
  readonly bytes?: ArrayBuffer
  readonly serverId?: string
}

export function createFileStore(deps: FileStoreDeps): FileStore {
  const { database, storage, prefix, mayWrite, now } = deps
  const memory = new Map<string, KeptFile>()
  const nameOf = (id: string): string => `${prefix}:${id}`

  async function write(record: FileRecord): Promise<boolean> {
    if (!mayWrite()) return false
    try {
      await database.change('files', record.id, () => record)
      return true
    } catch {
      return writeStored(record)
    }
  }

  function writeStored({ bytes, ...record }: FileRecord): boolean {
    if (!storage || (bytes && bytes.byteLength > STORED_MAX_BYTES)) return false
    try {
      const text = bytes && encode(bytes)
      storage.setItem(nameOf(record.id), JSON.stringify({ ...record, text }))
      return true
    } catch {
      return false
    }
  }

  function readStored(id: string): KeptFile | undefined {
    try {
      const record: unknown = JSON.parse(storage?.getItem(nameOf(id)) ?? '')
      if (typeof record !== 'object' || record === null) return undefined
      const { text, mediaType, serverId } = { text: '', mediaType: '', serverId: '', ...record }
      return serverId ? { serverId } : { blob: new Blob([decode(text)], { type: mediaType }) }
    } catch {
      return undefined
    }
  }

  function forget(id: string): void {
    memory.delete(id)
    try {
      storage?.removeItem(nameOf(id))
    } catch {
      // Storage that became unreadable holds nothing to remove.
    }
  }

  async function remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      forget(id)
      if (mayWrite()) await database.change('files', id, () => undefined).catch(() => {})
    }
  }

  return {
    async get(id) {
      const known = memory.get(id) ?? readStored(id)
      if (known || !mayWrite()) return known
      const record = await database.get('files', id).catch(() => undefined)
      if (!isFileRecord(record)) return undefined
      const { bytes, mediaType = '', serverId } = record
      return { serverId, ...(bytes && { blob: new Blob([bytes], { type: mediaType }) }) }
    },
    async put(id, blob) {
      const bytes = await blob.arrayBuffer()
      const isDurable = await write({ id, keptAt: now(), mediaType: blob.type, bytes })
      if (!isDurable) memory.set(id, { blob })
      return isDurable
    },
    async settle(id, serverId) {
      forget(id)
      if (!(await write({ id, keptAt: now(), serverId }))) memory.set(id, { serverId })
    },
    remove,
    async sweep(needed) {
      if (!mayWrite()) return
      const records: readonly unknown[] = await database.list('files').catch(() => [])
      const orphans = records
        .filter(isFileRecord)
        .filter(({ id, keptAt }) => !needed.has(id) && keptAt < now() - ORPHAN_MS)
      await remove(orphans.map(({ id }) => id))
    },
    async clear() {
      memory.clear()
      await database.clear('files').catch(() => {})
    },
  }
}

/** Guaranteed by `write`, the only one who writes there. */
function isFileRecord(record: unknown): record is FileRecord {
  return typeof record === 'object' && record !== null && 'id' in record && 'keptAt' in record
}

function encode(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
