/**
 * The statements that store a submission. Their text is built once and each submission only binds its values: building
 * them anew took a third of a submission's time.
 */
import type { InStatement, InValue } from '@libsql/client'
import { fillPlaceholders, getTableColumns, sql } from 'drizzle-orm'
import { entries } from '../../drizzle/schema/index.ts'
import { toClaimStatement } from './attachments.ts'
import type { Db } from './db.ts'
import type { NewAnswer, NewEntry } from './entries.ts'

interface BuiltStatement {
  readonly sql: string
  readonly params: unknown[]
}

/** Only where the entry itself went in: a repeat must not leave rows behind under its unused id. */
const IF_NEW = 'where exists (select 1 from entries where id = ?)'

const INSERT_EVENT = `insert into events (project_id, kind, subject_id, created_at) select ?, 'entry.created', ?, ? ${IF_NEW}`

const INSERT_ANSWER = `insert into answers (entry_id, project_id, question_id, type, value_number, value_text, value_json) select ?, ?, ?, ?, ?, ?, ? ${IF_NEW}`

let insertEntry: BuiltStatement | undefined

/** The batch of one entry. Its first statement affects one row, or none where the idempotency key has been seen. */
export function toEntryStatements(db: Db, projectId: string, entry: NewEntry): InStatement[] {
  insertEntry ??= buildInsert(db)
  return [
    bind(insertEntry, { ...entry, projectId }),
    { sql: INSERT_EVENT, args: [projectId, entry.id, entry.receivedAt, entry.id] },
    ...entry.answers.map((answer) => toAnswerStatement(projectId, entry.id, answer)),
    ...(entry.attachmentIds.length > 0
      ? [toClaimStatement(projectId, entry.id, entry.attachmentIds)]
      : []),
  ]
}

function toAnswerStatement(projectId: string, entryId: string, answer: NewAnswer): InStatement {
  const { questionId, type, valueNumber, valueText, valueJson } = answer
  const json = valueJson === null ? null : JSON.stringify(valueJson)
  return {
    sql: INSERT_ANSWER,
    args: [entryId, projectId, questionId, type, valueNumber, valueText, json, entryId],
  }
}

/** Any database serves: the text is the same for all. */
function buildInsert(db: Db): BuiltStatement {
  // What an entry is not born with has its default: binding it would cost every submission.
  const {
    seq: _,
    status: _status,
    withdrawnAt: _withdrawnAt,
    ...columns
  } = getTableColumns(entries)
  const names = Object.values(columns).map((column) => sql.identifier(column.name))
  const values = Object.entries(columns).map(([name, column]) =>
    sql.param(sql.placeholder(name), column),
  )
  return db
    .all(
      sql`insert into ${entries} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)}) on conflict do nothing`,
    )
    .getQuery()
}

function bind(statement: BuiltStatement, values: Record<string, unknown>): InStatement {
  return { sql: statement.sql, args: fillPlaceholders(statement.params, values).map(toInValue) }
}

function toInValue(value: unknown): InValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value
  }
  throw new TypeError(`not a column value: ${typeof value}`)
}
