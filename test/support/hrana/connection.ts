/**
 * One connection of the embedded engine, speaking wire results. Works around three traps of the raw `libsql` package: a
 * bare Buffer as the only argument aborts the process, `run()` of a RETURNING statement keeps the write lock, and a
 * transaction statement that fails when prepared is never reset.
 */
import Database from 'libsql'
import { HranaError } from './error.ts'
import { fromWireValue, type SqlValue, toWireValue, type WireValue } from './value.ts'

interface Column {
  readonly name: string
  readonly decltype: string | null
}

export interface StatementResult {
  readonly cols: readonly Column[]
  readonly rows: readonly (readonly WireValue[])[]
  readonly affected_row_count: number
  readonly last_insert_rowid: string | null
}

interface Arguments {
  readonly args: readonly WireValue[]
  readonly named_args: readonly { readonly name: string; readonly value: WireValue }[]
}

export interface Connection {
  execute(sql: string, given: Arguments): StatementResult
  executeScript(sql: string): void
  describe(sql: string): readonly Column[]
  isAutocommit(): boolean
  close(): void
}

/** Two processes may open one file (a test and its worker): wait for the other's commit instead of failing at once. */
const BUSY_TIMEOUT_MS = 5_000

const TRANSACTION_CONTROL = /^\s*(begin|commit|end|rollback|savepoint|release)\b/i
const RETURNING = /\breturning\b/i
const NO_RESULT: StatementResult = {
  cols: [],
  rows: [],
  affected_row_count: 0,
  last_insert_rowid: null,
}

export function openConnection(path: string, pragmas: readonly string[]): Connection {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  for (const pragma of pragmas) db.exec(`PRAGMA ${pragma}`)

  return {
    execute: (sql, given) => execute(db, sql, given),
    executeScript: (sql) => void db.exec(sql),
    describe: (sql) => columnsOf(db.prepare(sql)),
    isAutocommit: () => !db.inTransaction,
    close: () => void db.close(),
  }
}

function execute(db: Database.Database, sql: string, given: Arguments): StatementResult {
  if (TRANSACTION_CONTROL.test(sql)) {
    db.exec(sql)
    return NO_RESULT
  }
  const values = toArguments(given)
  const statement = db.prepare(sql).safeIntegers(true)
  if (!statement.reader) {
    const { changes } = statement.run(values)
    return { ...NO_RESULT, affected_row_count: changes, last_insert_rowid: lastChange(db).rowid }
  }
  const rows = statement.raw(true).all(values).map(toWireRow)
  const result = { ...NO_RESULT, cols: columnsOf(statement), rows }
  if (!RETURNING.test(sql)) return result
  const { count, rowid } = lastChange(db)
  return { ...result, affected_row_count: count, last_insert_rowid: rowid }
}

function toArguments({ args, named_args }: Arguments): SqlValue[] | Record<string, SqlValue> {
  if (named_args.length === 0) return args.map(fromWireValue)
  if (args.length > 0) {
    throw new HranaError('ARGS_INVALID', 'arguments are either positional or named, not both')
  }
  return Object.fromEntries(
    named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ''), fromWireValue(value)]),
  )
}

/** Asked of the engine, because `run()` rounds a rowid beyond 2^53 and `all()` tells nothing. */
function lastChange(db: Database.Database): { count: number; rowid: string } {
  const [row] = db
    .prepare('SELECT changes(), last_insert_rowid()')
    .safeIntegers(true)
    .raw(true)
    .all([])
  const [count, rowid] = Array.isArray(row) ? row : []
  return { count: Number(count), rowid: String(rowid) }
}

function toWireRow(row: unknown): WireValue[] {
  return Array.isArray(row) ? row.map(toWireValue) : []
}

function columnsOf(statement: Database.Statement): Column[] {
  if (!statement.reader) return []
  return statement.columns().map(({ name, type }) => ({ name, decltype: type }))
}
