/** Scheduled work: who may run a job for a project now, how far it came, and each execution. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { JOB_NAMES, RUN_STATES } from '../../contracts/vocabulary.ts'
import { id, projectId, time } from './columns.ts'

/** `watermark` is the last `entries.seq` done under `basis` (versions and rules); another basis starts over. */
export const jobStates = sqliteTable(
  'job_states',
  {
    projectId: projectId(),
    job: text('job', { enum: JOB_NAMES }).notNull(),
    leaseOwner: text('lease_owner'),
    leaseExpiresAt: time('lease_expires_at').notNull().default(0),
    watermark: integer('watermark').notNull().default(0),
    basis: text('basis').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.job] })],
)

export const runs = sqliteTable(
  'runs',
  {
    id: id(),
    projectId: projectId(),
    job: text('job', { enum: JOB_NAMES }).notNull(),
    state: text('state', { enum: RUN_STATES }).notNull(),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
    processed: integer('processed').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    remaining: integer('remaining').notNull().default(0),
    error: text('error'),
  },
  (table) => [index('runs_newest').on(table.projectId, table.startedAt, table.id)],
)
