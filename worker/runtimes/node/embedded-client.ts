/**
 * A libSQL client for one embedded file: reads on a connection of their own, writes through the one group commit.
 * It replaces `createClient({ url: 'file:…' })`, whose pool blocks the event loop under contention and poisons
 * connections after SQLITE_BUSY (libsql-client-ts#352).
 */
import type { Client, InStatement, ResultSet } from '@libsql/client'
import type { Connection } from './connection.ts'
import type { WriteBatch } from './group-commit.ts'
import { type PlainResult, toResultSet } from './result-set.ts'

/** Statements that only read. `WITH … INSERT` and RETURNING write. */
const READ = /^\s*(?:select|explain|values)\b/i

/** Drizzle runs on this client unchanged; interactive transactions are refused, because one would hold up all ingest. */
export function createEmbeddedClient(reader: Connection, write: WriteBatch): Client {
  let isClosed = false

  async function batch(statements: readonly InStatement[]): Promise<ResultSet[]> {
    const results = statements.every(isRead) ? readAll(reader, statements) : await write(statements)
    return results.map(toResultSet)
  }

  return {
    protocol: 'file',
    get closed() {
      return isClosed
    },
    async execute(statement: InStatement, args?: Parameters<Client['execute']>[1]) {
      const [result] = await batch([
        typeof statement === 'string' && args ? { sql: statement, args } : statement,
      ])
      if (!result) throw new Error('a statement has one result')
      return result
    },
    batch: (statements) => batch(statements.map(toStatement)),
    migrate: (statements) => batch(statements),
    executeMultiple: () => Promise.reject(new Error('use batch(): a script has no arguments')),
    transaction: () =>
      Promise.reject(
        new Error('use batch(): an interactive transaction would hold up all writers'),
      ),
    sync: () => Promise.resolve(undefined),
    reconnect: () => undefined,
    close() {
      isClosed = true
      reader.close()
    },
  }
}

/** Several reads see one snapshot. */
function readAll(reader: Connection, statements: readonly InStatement[]): readonly PlainResult[] {
  if (statements.length === 1) return statements.map((statement) => reader.execute(statement))
  reader.script('BEGIN')
  try {
    return statements.map((statement) => reader.execute(statement))
  } finally {
    // Nothing was written; unlike COMMIT, this cannot be refused while a statement that failed is still open.
    reader.script('ROLLBACK')
  }
}

function isRead(statement: InStatement): boolean {
  return READ.test(typeof statement === 'string' ? statement : statement.sql)
}

function toStatement(statement: Parameters<Client['batch']>[0][number]): InStatement {
  if (!Array.isArray(statement)) return statement
  const [sql, args] = statement
  return args ? { sql, args } : sql
}
