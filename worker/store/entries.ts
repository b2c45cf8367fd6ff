/** Writing entries: one batch an entry, safe to repeat. */
import { and, eq, sql } from 'drizzle-orm'
import type { FeedbackKind, QuestionType } from '../../contracts/vocabulary.ts'
import { answers, entries, events } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

export interface NewAnswer {
  readonly questionId: string
  readonly type: QuestionType
  readonly valueNumber: number | null
  readonly valueText: string | null
}

export interface NewEntry {
  readonly id: string
  readonly createdAt: number
  readonly receivedAt: number
  readonly kind: FeedbackKind
  readonly message: string
  readonly rating: number | null
  readonly email: string | null
  readonly respondent: string | null
  readonly source: string
  readonly surveyId: string | null
  readonly url: string | null
  readonly locale: string | null
  readonly release: string | null
  readonly viewport: string | null
  readonly metadata: Record<string, string>
  readonly isSpam: boolean
  readonly fingerprint: string
  readonly idempotencyKey: string
  readonly answers: readonly NewAnswer[]
}

/** What is remembered under an idempotency key. */
export interface StoredReceipt {
  readonly id: string
  readonly receivedAt: number
}

/**
 * Stores an entry with its answers and its event, or nothing if the idempotency key has been seen. Returns the receipt
 * of whichever entry the key belongs to, after the commit.
 */
export async function insertEntry(
  db: Db,
  projectId: string,
  entry: NewEntry,
): Promise<StoredReceipt> {
  const { answers: given, ...columns } = entry
  // Only where the entry itself went in: a repeat must not leave rows behind under its unused id.
  const isNew = sql`exists (select 1 from ${entries} where ${entries.id} = ${entry.id})`
  const [, , [receipt]] = await db.batch([
    db
      .insert(entries)
      .values({ ...columns, projectId })
      .onConflictDoNothing(),
    db.run(sql`insert into ${events} (project_id, kind, subject_id, created_at)
      select ${projectId}, 'entry.created', ${entry.id}, ${entry.receivedAt} where ${isNew}`),
    db
      .select({ id: entries.id, receivedAt: entries.receivedAt })
      .from(entries)
      .where(
        and(eq(entries.projectId, projectId), eq(entries.idempotencyKey, entry.idempotencyKey)),
      ),
    ...given.map((answer) =>
      db.run(sql`insert into ${answers} (entry_id, project_id, question_id, type, value_number, value_text)
        select ${entry.id}, ${projectId}, ${answer.questionId}, ${answer.type}, ${answer.valueNumber}, ${answer.valueText}
        where ${isNew}`),
    ),
  ])
  if (!receipt) throw new Error('an entry was neither stored nor found')
  return receipt
}
