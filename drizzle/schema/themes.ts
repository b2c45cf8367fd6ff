/** Themes, who belongs to them, and how they came to be. */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LINEAGE_KINDS, THEME_STATES } from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId, time } from './columns.ts'

export const themes = sqliteTable(
  'themes',
  {
    id: id(),
    projectId: projectId(),
    label: text('label').notNull(),
    isLabelPinned: integer('is_label_pinned', { mode: 'boolean' }).notNull().default(false),
    publicNote: text('public_note'),
    keywords: json<readonly string[]>('keywords').notNull(),
    centroid: json<readonly (readonly [string, number])[]>('centroid').notNull(),
    exemplarIds: json<readonly string[]>('exemplar_ids').notNull(),
    state: text('state', { enum: THEME_STATES }).notNull(),
    entryCount: integer('entry_count').notNull(),
    createdAt: createdAt(),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [index('themes_size').on(table.projectId, table.entryCount, table.id)],
)

export const themeMembers = sqliteTable(
  'theme_members',
  {
    entryId: text('entry_id').primaryKey(),
    projectId: projectId(),
    themeId: text('theme_id').notNull(),
    confidence: real('confidence').notNull(),
  },
  (table) => [index('theme_members_theme').on(table.projectId, table.themeId, table.entryId)],
)

export const lineage = sqliteTable(
  'lineage',
  {
    id: id(),
    projectId: projectId(),
    themeId: text('theme_id').notNull(),
    kind: text('kind', { enum: LINEAGE_KINDS }).notNull(),
    fromThemeIds: json<readonly string[]>('from_theme_ids').notNull(),
    detail: text('detail').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('lineage_theme').on(table.projectId, table.themeId, table.createdAt)],
)
