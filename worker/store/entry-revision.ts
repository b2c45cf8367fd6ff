/**
 * A later version of a response takes the place of the one before it: one batch, so that of many versions at once the highest is kept
 * whole. Every statement asks for itself whether the stored version is the older one; the last of them makes it the newer.
 */
import type { InStatement, InValue } from '@libsql/client'
import { toClaimStatement } from './attachments.ts'
import type { Db } from './db.ts'
import type { NewAnswer, NewEntry } from './entries.ts'

/** A complete response never becomes partial again, and what was withdrawn stays as it was. */
const IS_OLDER =
  'project_id = ? and id = ? and survey_id = ? and withdrawn_at is null and revision < ? and (is_partial = 1 or ? = 0)'

const WHERE_OLDER = `exists (select 1 from entries where ${IS_OLDER})`

const DROP_ANSWERS = `delete from answers where project_id = ? and entry_id = ? and ${WHERE_OLDER}`

const INSERT_ANSWER = `insert into answers (entry_id, project_id, question_id, type, value_number, value_text, value_json) select ?, ?, ?, ?, ?, ?, ? where ${WHERE_OLDER}`

/** A file that the respondent took out again waits for its removal like any that no submission names. */
const RELEASE_FILES = `update attachments set entry_id = null where project_id = ? and entry_id = ? and id not in (select value from json_each(?)) and ${WHERE_OLDER}`

const DROP_INSIGHT = `delete from insights where project_id = ? and entry_id = ? and ${WHERE_OLDER}`

const DROP_TAGS = `delete from entry_tags where project_id = ? and entry_id = ? and ${WHERE_OLDER}`

const DROP_VECTOR = `delete from entry_vectors where project_id = ? and entry_id = ? and ${WHERE_OLDER}`

const INSERT_EVENT = `insert into events (project_id, kind, subject_id, created_at) select ?, 'entry.updated', ?, ? where ${WHERE_OLDER}`

/** The next number of the table's own count, so that no later entry ever gets it. */
const TAKE_SEQ = `update sqlite_sequence set seq = seq + 1 where name = 'entries' and ${WHERE_OLDER}`

/** To the end of the line: every job's watermark lies before it, so it is analysed again. */
const REPLACE = `update entries set seq = (select seq from sqlite_sequence where name = 'entries'), message = ?, fingerprint = ?, is_partial = ?, revision = ? where ${IS_OLDER}`

/** Whether the entry was the older version, and is now this one. */
export async function reviseEntry(
  db: Db,
  projectId: string,
  entryId: string,
  entry: NewEntry,
): Promise<boolean> {
  const { surveyId, revision, message, fingerprint, attachmentIds } = entry
  const isPartial = entry.isPartial ? 1 : 0
  const older: InValue[] = [projectId, entryId, surveyId, revision, isPartial]
  const owned: InValue[] = [projectId, entryId]
  const results = await db.$client.batch(
    [
      { sql: DROP_ANSWERS, args: [...owned, ...older] },
      ...entry.answers.map((answer) => toAnswerStatement(projectId, entryId, answer, older)),
      { sql: RELEASE_FILES, args: [...owned, JSON.stringify(attachmentIds), ...older] },
      ...(attachmentIds.length > 0
        ? [withCondition(toClaimStatement(projectId, entryId, attachmentIds), older)]
        : []),
      { sql: DROP_INSIGHT, args: [...owned, ...older] },
      { sql: DROP_TAGS, args: [...owned, ...older] },
      { sql: DROP_VECTOR, args: [...owned, ...older] },
      { sql: INSERT_EVENT, args: [...owned, entry.receivedAt, ...older] },
      { sql: TAKE_SEQ, args: older },
      { sql: REPLACE, args: [message, fingerprint, isPartial, revision, ...older] },
    ],
    'write',
  )
  return results.at(-1)?.rowsAffected === 1
}

function toAnswerStatement(
  projectId: string,
  entryId: string,
  { questionId, type, valueNumber, valueText, valueJson }: NewAnswer,
  older: readonly InValue[],
): InStatement {
  const json = valueJson === null ? null : JSON.stringify(valueJson)
  return {
    sql: INSERT_ANSWER,
    args: [entryId, projectId, questionId, type, valueNumber, valueText, json, ...older],
  }
}

function withCondition(
  { sql, args }: { readonly sql: string; readonly args: readonly InValue[] },
  older: readonly InValue[],
): InStatement {
  return { sql: `${sql} and ${WHERE_OLDER}`, args: [...args, ...older] }
}
