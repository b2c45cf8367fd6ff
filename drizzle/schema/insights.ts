/** What the analysis says: an insight an entry, tags and their rules. */
import {
  blob,
  index,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Evidence } from '../../contracts/insight.ts'
import { INTENTS, SENTIMENT_LABELS } from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId } from './columns.ts'

export const insights = sqliteTable(
  'insights',
  {
    entryId: text('entry_id').primaryKey(),
    projectId: projectId(),
    version: text('version').notNull(),
    language: text('language').notNull(),
    sentimentScore: real('sentiment_score').notNull(),
    sentimentLabel: text('sentiment_label', { enum: SENTIMENT_LABELS }).notNull(),
    sentimentEvidence: json<readonly Evidence[]>('sentiment_evidence').notNull(),
    intent: text('intent', { enum: INTENTS }).notNull(),
    intentConfidence: real('intent_confidence').notNull(),
    intentEvidence: json<readonly Evidence[]>('intent_evidence').notNull(),
    terms: json<readonly string[]>('terms').notNull(),
  },
  (table) => [index('insights_project').on(table.projectId)],
)

export const tags = sqliteTable(
  'tags',
  {
    id: id(),
    projectId: projectId(),
    name: text('name').notNull(),
    any: json<string[]>('any').notNull(),
    none: json<string[]>('none').notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('tags_name').on(table.projectId, table.name)],
)

export const entryTags = sqliteTable(
  'entry_tags',
  {
    entryId: text('entry_id').notNull(),
    tagId: text('tag_id').notNull(),
    projectId: projectId(),
    evidence: json<readonly Evidence[]>('evidence').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.tagId] }),
    index('entry_tags_tag').on(table.projectId, table.tagId, table.entryId),
  ],
)

/** What the encoder makes of an entry's message: one signed byte a number. Apart from the insight, because only clustering and search read it. */
export const entryVectors = sqliteTable(
  'entry_vectors',
  {
    entryId: text('entry_id').primaryKey(),
    projectId: projectId(),
    /** Vectors of two models are never compared. */
    model: text('model').notNull(),
    vector: blob('vector', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('entry_vectors_project').on(table.projectId, table.model, table.entryId)],
)
