/** What was said: entries, the answers of survey responses, and the events that tell others about them. */
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { AnswerValue } from '../../contracts/answer.ts'
import type { Question } from '../../contracts/question.ts'
import {
  ATTACHMENT_TYPES,
  ENTRY_STATUSES,
  FEEDBACK_KINDS,
  QUESTION_TYPES,
  REPLY_AUTHORS,
  SURVEY_STATES,
} from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId, time } from './columns.ts'

/** `definition` holds what only the widget reads; it is parsed where it is read, because it outlives versions. */
export const surveys = sqliteTable(
  'surveys',
  {
    id: id(),
    projectId: projectId(),
    name: text('name').notNull(),
    state: text('state', { enum: SURVEY_STATES }).notNull().default('live'),
    questions: json<readonly Question[]>('questions').notNull(),
    definition: json<Readonly<Record<string, unknown>>>('definition').notNull().default({}),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    responseLimit: integer('response_limit'),
    createdAt: createdAt(),
    updatedAt: time('updated_at').notNull().default(0),
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
    name: text('name'),
    email: text('email'),
    respondent: text('respondent'),
    isRespondentVerified: integer('is_respondent_verified', { mode: 'boolean' })
      .notNull()
      .default(false),
    status: text('status', { enum: ENTRY_STATUSES }).notNull().default('new'),
    isPartial: integer('is_partial', { mode: 'boolean' }).notNull().default(false),
    revision: integer('revision').notNull().default(0),
    withdrawnAt: time('withdrawn_at'),
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
    // Counts a survey's responses. Partial, so that plain feedback pays nothing for it.
    index('entries_survey')
      .on(table.projectId, table.surveyId, table.isPartial)
      .where(sql`survey_id is not null`),
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
    /** What is neither one number nor one text: lists, pairs, true. */
    valueJson: json<AnswerValue>('value_json'),
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

/** A file. Without an entry until a submission names it; what no submission names within a day is removed. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: id(),
    projectId: projectId(),
    entryId: text('entry_id'),
    name: text('name').notNull(),
    mediaType: text('media_type', { enum: ATTACHMENT_TYPES }).notNull(),
    byteCount: integer('byte_count').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('attachments_idempotency').on(table.projectId, table.idempotencyKey),
    index('attachments_entry').on(table.entryId),
    index('attachments_age').on(table.createdAt),
  ],
)

/** What the team answers in public, and what the respondent adds. */
export const replies = sqliteTable(
  'replies',
  {
    id: id(),
    projectId: projectId(),
    entryId: text('entry_id').notNull(),
    author: text('author', { enum: REPLY_AUTHORS }).notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('replies_entry').on(table.projectId, table.entryId, table.createdAt)],
)
