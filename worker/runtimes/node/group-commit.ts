/**
 * Group commit: all writes that arrive in one turn of the event loop share one transaction and so one fsync. Each is
 * answered after the commit; one that fails is rolled back alone. This is the process's only writer, so nothing in the
 * process can ever wait for a lock.
 */
import type { InStatement } from '@libsql/client'
import type { Connection } from './connection.ts'
import type { PlainResult } from './result-set.ts'

export type WriteBatch = (statements: readonly InStatement[]) => Promise<readonly PlainResult[]>

interface Waiting {
  readonly statements: readonly InStatement[]
  readonly resolve: (results: readonly PlainResult[]) => void
  readonly reject: (error: unknown) => void
}

/** Writes of one transaction at most. Keeps one commit, and so the pause of the event loop, short. */
const GROUP_MAX = 256

/** How long another process (a backup, `npm run jobs`) may hold the file before a write is refused. */
const LOCK_PATIENCE_MS = 10_000

const LOCK_RETRY_MS = 10

/** Returns the one function through which everything in this process writes. */
export function createGroupCommit(connection: Connection): WriteBatch {
  let waiting: Waiting[] = []
  let isScheduled = false
  let lockedSince: number | undefined

  function flush(): void {
    isScheduled = false
    if (!begin()) return
    const group = waiting.slice(0, GROUP_MAX)
    waiting = waiting.slice(GROUP_MAX)
    const settle = group.map((write) => attempt(connection, write))
    try {
      connection.script('COMMIT')
    } catch (error) {
      rollBack(connection)
      for (const write of group) write.reject(error)
      if (waiting.length > 0) schedule()
      return
    }
    for (const answer of settle) answer()
    if (waiting.length > 0) schedule()
  }

  /** Takes the write lock, or arranges another try: waiting inside SQLite would freeze the event loop. */
  function begin(): boolean {
    try {
      connection.script('BEGIN IMMEDIATE')
      lockedSince = undefined
      return true
    } catch (error) {
      lockedSince ??= performance.now()
      if (isBusy(error) && performance.now() - lockedSince < LOCK_PATIENCE_MS) {
        isScheduled = true
        setTimeout(flush, LOCK_RETRY_MS)
      } else {
        lockedSince = undefined
        for (const write of waiting.splice(0)) write.reject(error)
      }
      return false
    }
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(flush)
  }

  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject })
      schedule()
    })
}

/** Runs one write inside the open transaction and returns how to answer it once that has committed. */
function attempt(connection: Connection, write: Waiting): () => void {
  connection.script('SAVEPOINT one_write')
  try {
    const results = write.statements.map((statement) => connection.execute(statement))
    connection.script('RELEASE one_write')
    return () => write.resolve(results)
  } catch (error) {
    connection.script('ROLLBACK TO one_write')
    connection.script('RELEASE one_write')
    return () => write.reject(error)
  }
}

function rollBack(connection: Connection): void {
  try {
    connection.script('ROLLBACK')
  } catch {
    // SQLite has rolled back by itself (disk full, I/O error): there is nothing left to undo.
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
