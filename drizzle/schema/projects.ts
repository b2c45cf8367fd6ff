/** Tenants, the keys to them, and the token that claims a fresh install. */
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Scope } from '../../contracts/vocabulary.ts'
import { ROLES } from '../../contracts/vocabulary.ts'
import { createdAt, id, json, projectId, time } from './columns.ts'

export const projects = sqliteTable(
  'projects',
  {
    id: id(),
    name: text('name').notNull(),
    publicKey: text('public_key').notNull(),
    allowedOrigins: json<string[]>('allowed_origins').notNull(),
    isRedacting: integer('is_redacting', { mode: 'boolean' }).notNull().default(false),
    isSuggesting: integer('is_suggesting', { mode: 'boolean' }).notNull().default(false),
    surveyCoolDownDays: real('survey_cool_down_days').notNull().default(7),
    /** Signs the identity of respondents; made by the app developer's server, checked by ours. */
    identitySecret: text('identity_secret').notNull().default(''),
    /** Signs receipts, so that a token opens one entry and nothing has to be kept for it. */
    receiptSecret: text('receipt_secret').notNull().default(''),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('projects_public_key').on(table.publicKey)],
)

/** Secret keys: only the SHA-256 of the secret is kept. The secrets are 256 random bits, so no salt is needed. */
export const keys = sqliteTable(
  'keys',
  {
    id: id(),
    projectId: projectId(),
    name: text('name').notNull(),
    secretHash: text('secret_hash').notNull(),
    hint: text('hint').notNull(),
    scopes: json<Scope[]>('scopes').notNull(),
    createdAt: createdAt(),
    lastUsedAt: time('last_used_at'),
  },
  (table) => [
    uniqueIndex('keys_secret_hash').on(table.secretHash),
    index('keys_project').on(table.projectId, table.createdAt),
  ],
)

export const members = sqliteTable(
  'members',
  {
    id: id(),
    projectId: projectId(),
    userId: text('user_id').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('members_user_project').on(table.userId, table.projectId)],
)

/** One-time tokens that claim the owner account, hashed like keys. */
export const claims = sqliteTable('claims', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: createdAt(),
  usedAt: time('used_at'),
})
