/** What was said: entries, the answers of survey responses, and the events that tell others about them. */
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { FEEDBACK_KINDS, QUESTION_TYPES } from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId, time } from './columns.ts'

/** A survey's question, as the definition keeps it. */
export interface StoredQuestion {
  readonly id: string
  readonly type: (typeof QUESTION_TYPES)[number]
  readonly title: string
}

export const surveys = sqliteTable(
  'surveys',
  {
    id: id(),
    projectId: projectId(),
    name: text('name').notNull(),
    questions: json<StoredQuestion[]>('questions').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('surveys_project').on(table.projectId)],
)

/**
 * `seq` grows in commit order, because SQLite has one writer at a time: a job's watermark on it misses nothing.
 * `id` is what the outside knows. `createdAt` is when it was written, `receivedAt` when it came.
 */
export const entries = sqliteTable(
  'entries',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull(),
    projectId: projectId(),
    createdAt: createdAt(),
    receivedAt: time('received_at').notNull(),
    kind: text('kind', { enum: FEEDBACK_KINDS }).notNull(),
    message: text('message').notNull(),
    rating: integer('rating'),
    email: text('email'),
    respondent: text('respondent'),
    source: text('source').notNull(),
    surveyId: text('survey_id'),
    url: text('url'),
    locale: text('locale'),
    release: text('release'),
    viewport: text('viewport'),
    metadata: json<Record<string, string>>('metadata').notNull(),
    isSpam: integer('is_spam', { mode: 'boolean' }).notNull().default(false),
    fingerprint: text('fingerprint').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    uniqueIndex('entries_id').on(table.id),
    uniqueIndex('entries_idempotency').on(table.projectId, table.idempotencyKey),
    index('entries_newest').on(table.projectId, table.createdAt, table.id),
    index('entries_arrival').on(table.projectId, table.seq),
  ],
)

export const answers = sqliteTable(
  'answers',
  {
    entryId: text('entry_id').notNull(),
    projectId: projectId(),
    questionId: text('question_id').notNull(),
    type: text('type', { enum: QUESTION_TYPES }).notNull(),
    valueNumber: real('value_number'),
    valueText: text('value_text'),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.questionId] })],
)

/** The outbox and change feed: what happened, in commit order. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    projectId: projectId(),
    kind: text('kind').notNull(),
    subjectId: text('subject_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('events_project').on(table.projectId, table.seq)],
)
