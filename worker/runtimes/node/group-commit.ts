/**
 * Group commit: all writes that arrive in one turn of the event loop share one transaction and so one fsync. Each is
 * answered after the commit; where one fails, the group is taken back and done again one by one. This is the process's only writer, so nothing in the
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
    const settled = commitTogether(connection, group) ?? commitOneByOne(connection, group)
    for (const settle of settled) settle()
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

type Settle = () => void

/** Ends the open transaction with all writes in it, or with none of them and undefined. */
function commitTogether(connection: Connection, group: readonly Waiting[]): Settle[] | undefined {
  try {
    const settled = group.map(({ statements, resolve }) => {
      const results = statements.map((statement) => connection.execute(statement))
      return () => resolve(results)
    })
    connection.script('COMMIT')
    return settled
  } catch {
    // Which write it was, and whether the others are sound, shows when each is done alone.
    rollBack(connection)
    return undefined
  }
}

/** A transaction each: slower, and only those fail that must. */
function commitOneByOne(connection: Connection, group: readonly Waiting[]): Settle[] {
  return group.map(({ statements, resolve, reject }) => {
    try {
      connection.script('BEGIN IMMEDIATE')
      const results = statements.map((statement) => connection.execute(statement))
      connection.script('COMMIT')
      return () => resolve(results)
    } catch (error) {
      rollBack(connection)
      return () => reject(error)
    }
  })
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
