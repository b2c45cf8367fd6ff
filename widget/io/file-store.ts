/** Keeps files for sending on the device: in the database, small ones else in `localStorage`, else as long as the page. Never rejects. */
import type { Database } from './database.ts'

/** The largest file for `localStorage`, in bytes: it holds 5 MB for the whole page, and base64 costs a third more. */
const STORED_MAX_BYTES = 200_000

/** Files that no parcel names are removed after this time: the form they were chosen in was never sent. */
const ORPHAN_MS = 24 * 3_600_000

/** The server removes a file that no submission named within a day: after this time it is sent again. */
const SENT_MS = 20 * 3_600_000

/** A file and, while the server has it, the server's id. */
export interface KeptFile {
  readonly blob: Blob
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
  /** The server has it. */
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
  readonly mediaType: string
  readonly bytes: ArrayBuffer
  readonly serverId?: string | undefined
  readonly sentAt?: number | undefined
}

export function createFileStore(deps: FileStoreDeps): FileStore {
  const { database, storage, prefix, mayWrite, now } = deps
  const memory = new Map<string, FileRecord>()
  const nameOf = (id: string): string => `${prefix}:${id}`

  /** Whether it outlives this page. */
  async function write(record: FileRecord): Promise<boolean> {
    if (!mayWrite()) return writeMemory(record)
    try {
      await database.change('files', record.id, () => record)
      return true
    } catch {
      return writeStored(record)
    }
  }

  function writeStored(record: FileRecord): boolean {
    try {
      if (!storage || record.bytes.byteLength > STORED_MAX_BYTES) throw new Error('no room')
      const text = JSON.stringify({ ...record, bytes: encode(record.bytes) })
      storage.setItem(nameOf(record.id), text)
      return true
    } catch {
      return writeMemory(record)
    }
  }

  function writeMemory(record: FileRecord): boolean {
    memory.set(record.id, record)
    return false
  }

  async function read(id: string): Promise<FileRecord | undefined> {
    const near = memory.get(id) ?? readStored(id)
    if (near || !mayWrite()) return near
    const record = await database.get('files', id).catch(() => undefined)
    return isFileRecord(record) ? record : undefined
  }

  function readStored(id: string): FileRecord | undefined {
    try {
      const record: unknown = JSON.parse(storage?.getItem(nameOf(id)) ?? '')
      return isStoredRecord(record) ? { ...record, bytes: decode(record.bytes) } : undefined
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
      const record = await read(id)
      if (!record) return undefined
      const { bytes, mediaType, serverId, sentAt = 0 } = record
      const isThere = sentAt > now() - SENT_MS
      return { blob: new Blob([bytes], { type: mediaType }), ...(isThere && { serverId }) }
    },
    async put(id, blob) {
      const bytes = await blob.arrayBuffer()
      return write({ id, keptAt: now(), mediaType: blob.type, bytes })
    },
    async settle(id, serverId) {
      const record = await read(id)
      if (record) await write({ ...record, serverId, sentAt: now() })
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
  return typeof record === 'object' && record !== null && 'bytes' in record && 'keptAt' in record
}

/** Guaranteed by `writeStored`. */
function isStoredRecord(
  record: unknown,
): record is Omit<FileRecord, 'bytes'> & { readonly bytes: string } {
  return isFileRecord(record) && typeof record.bytes === 'string'
}

function encode(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}

function decode(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer
}
