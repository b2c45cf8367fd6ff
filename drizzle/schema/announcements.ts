/** Notices shown in the widget. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Translations } from '../../contracts/survey.ts'
import type { Condition } from '../../contracts/targeting.ts'
import { ANNOUNCEMENT_KINDS } from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId, time } from './columns.ts'

export const announcements = sqliteTable(
  'announcements',
  {
    id: id(),
    projectId: projectId(),
    kind: text('kind', { enum: ANNOUNCEMENT_KINDS }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    linkUrl: text('link_url'),
    linkLabel: text('link_label'),
    isDismissible: integer('is_dismissible', { mode: 'boolean' }).notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at'),
    audience: json<readonly Condition[]>('audience').notNull(),
    translations: json<Translations>('translations').notNull(),
    createdAt: createdAt(),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [index('announcements_project').on(table.projectId, table.startsAt, table.id)],
)
