/** Writing entries: one batch an entry, safe to repeat. */
import { and, eq } from 'drizzle-orm'
import type { AnswerValue } from '../../contracts/answer.ts'
import type { FeedbackKind, QuestionType } from '../../contracts/vocabulary.ts'
import { entries } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { reviseEntry } from './entry-revision.ts'
import { toEntryStatements } from './entry-statements.ts'

export interface NewAnswer {
  readonly questionId: string
  readonly type: QuestionType
  readonly valueNumber: number | null
  readonly valueText: string | null
  /** What is neither one number nor one text. */
  readonly valueJson: AnswerValue | null
}

export interface NewEntry {
  readonly id: string
  readonly createdAt: number
  readonly receivedAt: number
  readonly kind: FeedbackKind
  readonly message: string
  readonly rating: number | null
  readonly name: string | null
  readonly email: string | null
  readonly respondent: string | null
  readonly isRespondentVerified: boolean
  readonly isPartial: boolean
  readonly revision: number
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
  /** Files that were sent before and wait for their entry. */
  readonly attachmentIds: readonly string[]
}

/** What is remembered under an idempotency key. */
export interface StoredReceipt {
  readonly id: string
  readonly receivedAt: number
}

export interface StoredEntry extends StoredReceipt {
  /** Whether this changed nothing, because it has been stored before. */
  readonly isRepeat: boolean
}

/**
 * Stores an entry with its answers, its files and its event. Where the idempotency key has been seen, a later revision of a response
 * takes the earlier one's place, and anything else changes nothing. Returns the receipt of whichever entry the key belongs to, after the
 * commit.
 */
export async function insertEntry(
  db: Db,
  projectId: string,
  entry: NewEntry,
): Promise<StoredEntry> {
  const [inserted] = await db.$client.batch(toEntryStatements(db, projectId, entry), 'write')
  if (inserted?.rowsAffected === 1) {
    return { id: entry.id, receivedAt: entry.receivedAt, isRepeat: false }
  }
  const known = await getReceipt(db, projectId, entry.idempotencyKey)
  if (!known) throw new Error('an entry was neither stored nor found')
  const isLater = entry.surveyId !== null && entry.revision > 0
  const isRevised = isLater && (await reviseEntry(db, projectId, known.id, entry))
  return { ...known, isRepeat: !isRevised }
}

/** The receipt that an idempotency key got. */
export async function getReceipt(
  db: Db,
  projectId: string,
  idempotencyKey: string,
): Promise<StoredReceipt | undefined> {
  return db
    .select({ id: entries.id, receivedAt: entries.receivedAt })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), eq(entries.idempotencyKey, idempotencyKey)))
    .get()
}
