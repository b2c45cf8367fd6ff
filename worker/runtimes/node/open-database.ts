/** Opens the embedded database file and brings its schema up to date. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import * as schema from '../../../drizzle/schema/index.ts'
import type { Db } from '../../store/db.ts'
import { openConnection } from './connection.ts'
import { createEmbeddedClient } from './embedded-client.ts'
import { createGroupCommit, type WriteBatch } from './group-commit.ts'

const MIGRATIONS = fileURLToPath(new URL('../../../drizzle/migrations', import.meta.url))

/** The folder holds e-mails, password hashes and session tokens. */
const OWNER_ONLY = 0o700

/** A reader waits this long for a checkpoint at most; the writer tries again by itself. */
const READER_BUSY_MS = 2_000
const WRITER_BUSY_MS = 1

export interface OpenDatabase {
  readonly db: Db
  /** The process's one writer, for handing to worker threads. */
  readonly write: WriteBatch
  close(): void
}

/** Creates the file and its folder if need be, and applies the migrations it lacks. */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY })
  const writer = openConnection(path, WRITER_BUSY_MS)
  const write = createGroupCommit(writer)
  const reader = openConnection(path, READER_BUSY_MS)
  const client = createEmbeddedClient(reader, write)
  const db = drizzle({ client, schema })
  await migrate(db, { migrationsFolder: MIGRATIONS })
  return {
    db,
    write,
    close() {
      client.close()
      writer.close()
    },
  }
}

/** A second view of the same file for a worker thread: its own reader, the main thread's writer. */
export function openThreadDatabase(path: string, write: WriteBatch): { db: Db; close: () => void } {
  const client = createEmbeddedClient(openConnection(path, READER_BUSY_MS), write)
  return { db: drizzle({ client, schema }), close: () => client.close() }
}
