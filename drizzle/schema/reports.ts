/** A period's summary, replaced while the period runs and frozen after it. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ReportBody } from '../../contracts/report.ts'
import { REPORT_STATES } from '../../contracts/vocabulary.ts'
import { id, json, projectId, time } from './columns.ts'

export const reports = sqliteTable(
  'reports',
  {
    id: id(),
    projectId: projectId(),
    periodStart: time('period_start').notNull(),
    periodEnd: time('period_end').notNull(),
    state: text('state', { enum: REPORT_STATES }).notNull(),
    builtAt: time('built_at').notNull(),
    analysisVersion: text('analysis_version').notNull(),
    inputHash: text('input_hash').notNull(),
    entryCount: integer('entry_count').notNull(),
    body: json<ReportBody>('body').notNull(),
  },
  (table) => [
    uniqueIndex('reports_period').on(table.projectId, table.periodStart, table.periodEnd),
    index('reports_newest').on(table.projectId, table.periodStart, table.id),
  ],
)
