/** Answers the requests of one stream on a connection. Synchronous, hence atomic towards every other stream. */
import { z } from 'zod'
import type { Connection, StatementResult } from './connection.ts'
import { HranaError, toWireError, type WireError } from './error.ts'
import {
  type Condition,
  type SqlReference,
  type StreamRequest,
  streamRequestSchema,
  type WireBatch,
  type WireStatement,
} from './request.ts'

/** SQL texts a stream stored under numbers of its own. */
export type StoredSql = Map<number, string>

type StreamResult =
  | { readonly type: 'ok'; readonly response: { readonly type: string } }
  | { readonly type: 'error'; readonly error: WireError }

interface BatchResult {
  readonly step_results: (StatementResult | null)[]
  readonly step_errors: (WireError | null)[]
}

const READ = /^\s*(select|explain|values)\b/i
const READ_WITH = /^\s*with\b(?![\s\S]*\b(insert|update|delete|replace)\b)/i

export function parseRequest(body: unknown): StreamRequest | HranaError {
  const parsed = streamRequestSchema.safeParse(body)
  if (parsed.success) return parsed.data
  return new HranaError('HRANA_PROTO_ERROR', z.prettifyError(parsed.error))
}

export function answerRequest(
  connection: Connection,
  stored: StoredSql,
  request: StreamRequest | HranaError,
): StreamResult {
  try {
    if (request instanceof HranaError) throw request
    return { type: 'ok', response: respond(connection, stored, request) }
  } catch (thrown) {
    return { type: 'error', error: toWireError(thrown) }
  }
}

/** Whether all requests only read, so that they may be answered beside an open write transaction. */
export function isReadOnly(
  requests: readonly (StreamRequest | HranaError)[],
  stored: StoredSql,
): boolean {
  const known = new Map(stored)
  return requests.every((request) => {
    if (request instanceof HranaError) return true
    if (request.type === 'store_sql') known.set(request.sql_id, request.sql)
    return sqlsToRun(request).every((reference) => isRead(findSql(reference, known) ?? ''))
  })
}

function sqlsToRun(request: StreamRequest): readonly SqlReference[] {
  switch (request.type) {
    case 'execute':
      return [request.stmt]
    case 'batch':
      return request.batch.steps.map((step) => step.stmt)
    case 'sequence':
      // Several statements in one text: taken for a write without reading it.
      return [{}]
    default:
      return []
  }
}

function isRead(sql: string): boolean {
  return READ.test(sql) || READ_WITH.test(sql)
}

function respond(connection: Connection, stored: StoredSql, request: StreamRequest) {
  const { type } = request
  switch (type) {
    case 'execute':
      return { type, result: executeStatement(connection, stored, request.stmt) }
    case 'batch':
      return { type, result: executeBatch(connection, stored, request.batch) }
    case 'sequence':
      connection.executeScript(sqlOf(request, stored))
      return { type }
    case 'describe':
      return { type, result: describe(connection, sqlOf(request, stored)) }
    case 'store_sql':
      if (stored.has(request.sql_id)) {
        throw new HranaError('SQL_STORE_DUPLICATE', `SQL text ${request.sql_id} is stored already`)
      }
      stored.set(request.sql_id, request.sql)
      return { type }
    case 'close_sql':
      stored.delete(request.sql_id)
      return { type }
    case 'get_autocommit':
      return { type, is_autocommit: connection.isAutocommit() }
    case 'close':
      return { type }
    default:
      return request satisfies never
  }
}

function executeStatement(
  connection: Connection,
  stored: StoredSql,
  statement: WireStatement,
): StatementResult {
  const result = connection.execute(sqlOf(statement, stored), statement)
  return statement.want_rows ? result : { ...result, rows: [] }
}

function executeBatch(connection: Connection, stored: StoredSql, { steps }: WireBatch) {
  const done: BatchResult = { step_results: [], step_errors: [] }
  for (const { stmt, condition } of steps) {
    let result: StatementResult | null = null
    let error: WireError | null = null
    try {
      if (!condition || holds(condition, done, connection)) {
        result = executeStatement(connection, stored, stmt)
      }
    } catch (thrown) {
      error = toWireError(thrown)
    }
    done.step_results.push(result)
    done.step_errors.push(error)
  }
  return done
}

function holds(condition: Condition, done: BatchResult, connection: Connection): boolean {
  switch (condition.type) {
    case 'ok':
      return Boolean(done.step_results[condition.step])
    case 'error':
      return Boolean(done.step_errors[condition.step])
    case 'not':
      return !holds(condition.cond, done, connection)
    case 'and':
      return condition.conds.every((part) => holds(part, done, connection))
    case 'or':
      return condition.conds.some((part) => holds(part, done, connection))
    case 'is_autocommit':
      return connection.isAutocommit()
    default:
      return condition satisfies never
  }
}

/** The engine does not name parameters, so their list stays empty. */
function describe(connection: Connection, sql: string) {
  return {
    params: [],
    cols: connection.describe(sql),
    is_explain: /^\s*explain\b/i.test(sql),
    is_readonly: isRead(sql),
  }
}

function sqlOf(reference: SqlReference, stored: StoredSql): string {
  const sql = findSql(reference, stored)
  if (sql === undefined) {
    throw new HranaError('SQL_STORE_NOT_FOUND', 'there is no SQL text under this number')
  }
  return sql
}

function findSql({ sql, sql_id }: SqlReference, stored: StoredSql): string | undefined {
  return sql ?? stored.get(sql_id ?? -1)
}
