/** One raw libSQL connection: synchronous, with its statements kept prepared. */
import type { InArgs, InStatement, InValue, Value } from '@libsql/client'
import Database from 'libsql'
import type { PlainResult } from './result-set.ts'

/** Statements kept prepared per connection. Drizzle writes few distinct texts; batches of odd sizes come and go. */
const PREPARED_MAX = 300

export interface Connection {
  /** Runs one statement; throws what SQLite throws. */
  execute(statement: InStatement): PlainResult
  /** Runs a script of several statements without arguments. */
  script(sql: string): void
  close(): void
}

/** Opens a file with WAL, `synchronous=FULL` (an acknowledged commit survives a power cut) and foreign keys on. */
export function openConnection(path: string, busyTimeoutMs: number): Connection {
  const database = new Database(path, { timeout: busyTimeoutMs })
  for (const pragma of [
    'journal_mode=WAL',
    'synchronous=FULL',
    'foreign_keys=ON',
    'cache_size=-16000',
  ]) {
    database.exec(`PRAGMA ${pragma}`)
  }
  const prepared = new Map<string, Database.Statement>()

  function prepare(sql: string): Database.Statement {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (statement.reader) statement.raw(true)
    const oldest = prepared.size >= PREPARED_MAX ? prepared.keys().next().value : undefined
    if (oldest !== undefined) prepared.delete(oldest)
    prepared.set(sql, statement)
    return statement
  }

  return {
    execute(statement) {
      const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
      const ready = prepare(sql)
      try {
        return runStatement(ready, toParameters(args ?? []))
      } catch (error) {
        // libSQL leaves a failed statement un-reset (libsql-js#237): never use it again.
        prepared.delete(sql)
        throw error
      }
    },
    script: (sql) => void database.exec(sql),
    close: () => void database.close(),
  }
}

function runStatement(
  statement: Database.Statement,
  parameters: readonly unknown[] | Record<string, unknown>,
): PlainResult {
  if (!statement.reader) {
    const info = statement.run(parameters)
    return {
      columns: [],
      rows: [],
      rowsAffected: info.changes,
      lastInsertRowid: BigInt(info.lastInsertRowid),
    }
  }
  const rows = statement.all(parameters)
  return {
    columns: statement.columns().map((column) => column.name),
    rows: rows.map(toValues),
    rowsAffected: 0,
    lastInsertRowid: undefined,
  }
}

/** Always an array or a record: `all(buffer)` with one bare Buffer aborts the whole process in libSQL 0.5. */
function toParameters(args: InArgs): readonly unknown[] | Record<string, unknown> {
  if (Array.isArray(args)) return args.map(toParameter)
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/^[:@$]/, ''), toParameter(value)]),
  )
}

function toParameter(value: InValue): unknown {
  if (value === undefined) throw new TypeError('undefined is not an SQL value')
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.getTime()
  if (value instanceof ArrayBuffer) return Buffer.from(value)
  return value
}

function toValues(row: unknown): Value[] {
  if (!Array.isArray(row)) throw new TypeError('a raw row is an array')
  return row.map((cell: unknown) => {
    if (cell === null || typeof cell === 'string') return cell
    if (typeof cell === 'number' || typeof cell === 'bigint') return cell
    if (cell instanceof Uint8Array) return Uint8Array.from(cell).buffer
    throw new TypeError(`unexpected SQL value of type ${typeof cell}`)
  })
}
