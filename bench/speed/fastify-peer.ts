/**
 * What Earshot's ingest is measured against: a plain Fastify service on better-sqlite3 that does the same work with the
 * same durability, a transaction a request. Its tables and indexes are Earshot's own migration but for full-text search.
 */
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fastify } from 'fastify'
import { ulid } from 'ulid'
import { fingerprint } from '../../worker/analysis/entry-fingerprint.ts'
import { cleanText } from '../../worker/ingest/clean.ts'
import { type PeerSubmission, peerHeadersSchema, peerSubmissionSchema } from './peer-schema.ts'

const TABLES = new URL('../../drizzle/migrations/0000_create_the_journey.sql', import.meta.url)

const { PEER_DATABASE = '', PEER_PORT = '', PEER_PUBLIC_KEY = '' } = process.env

const database = new Database(PEER_DATABASE)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec(readFileSync(TABLES, 'utf8'))
database
  .prepare(
    `INSERT INTO projects (id, name, public_key, allowed_origins, created_at) VALUES (?, ?, ?, ?, ?)`,
  )
  .run(`prj_${ulid()}`, 'Peer', PEER_PUBLIC_KEY, '["*"]', Date.now())

const findProject = database.prepare<{ id: string; allowed_origins: string }>(
  'SELECT id, allowed_origins FROM projects WHERE public_key = ?',
)
const insertEntry = database.prepare<StoredEntry>(
  `INSERT INTO entries (id, project_id, created_at, received_at, kind, message, rating, email, respondent, source, survey_id,
     url, locale, release, viewport, metadata, is_spam, fingerprint, idempotency_key)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, 0, ?, ?)
   ON CONFLICT DO NOTHING RETURNING id, received_at`,
)
const findEntry = database.prepare<StoredEntry>(
  'SELECT id, received_at FROM entries WHERE project_id = ? AND idempotency_key = ?',
)
const insertEvent = database.prepare(
  `INSERT INTO events (project_id, kind, subject_id, created_at) VALUES (?, 'entry.created', ?, ?)`,
)

const store = database.transaction(
  (projectId: string, submission: PeerSubmission, idempotencyKey: string) => {
    const now = Date.now()
    const message = cleanText(submission.message)
    const context = submission.context
    const stored = insertEntry.get(
      `ent_${ulid(now)}`,
      projectId,
      now,
      now,
      submission.kind ?? 'other',
      message,
      submission.rating ?? null,
      cleanOrNull(submission.email),
      cleanOrNull(submission.respondent),
      submission.source ?? 'api',
      cleanOrNull(context?.url),
      cleanOrNull(context?.locale),
      cleanOrNull(context?.release),
      cleanOrNull(context?.viewport),
      JSON.stringify(context?.metadata ?? {}),
      fingerprint(message),
      idempotencyKey,
    )
    if (!stored) return findEntry.get(projectId, idempotencyKey)
    insertEvent.run(projectId, stored.id, now)
    return stored
  },
)

const app = fastify()
app.get('/health/live', () => ({ status: 'ok' }))
app.post<{ Body: PeerSubmission }>(
  '/v1/submissions',
  { schema: { headers: peerHeadersSchema, body: peerSubmissionSchema } },
  (request, reply) => {
    const {
      authorization = '',
      origin = '',
      'idempotency-key': idempotencyKey = '',
    } = request.headers
    const project = findProject.get(authorization.slice('Bearer '.length))
    if (!project) return reply.code(401).send({ code: 'unauthenticated' })
    const origins: string[] = JSON.parse(project.allowed_origins)
    if (!origins.includes('*') && !origins.includes(origin)) {
      return reply.code(403).send({ code: 'origin-not-allowed' })
    }
    const stored = store.immediate(project.id, request.body, idempotencyKey)
    if (!stored) throw new Error('an entry was neither stored nor found')
    const receivedAt = new Date(stored.received_at).toISOString()
    return reply.code(201).send({ id: stored.id, receivedAt })
  },
)
await app.listen({ port: Number(PEER_PORT), host: '127.0.0.1' })

process.once('SIGTERM', () => {
  void app.close().then(() => {
    database.close()
    process.exit(0)
  })
})

interface StoredEntry {
  readonly id: string
  readonly received_at: number
}

function cleanOrNull(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text) || null
}
