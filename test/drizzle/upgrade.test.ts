/** What an install of the first version has stored is still there, and readable, after the migrations since. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { openConnection } from '../../worker/runtimes/node/connection.ts'
import { createEmbeddedClient } from '../../worker/runtimes/node/embedded-client.ts'
import { createGroupCommit } from '../../worker/runtimes/node/group-commit.ts'
import { openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { getEntry } from '../../worker/store/entry-pages.ts'
import { getIngestProject } from '../../worker/store/projects.ts'
import { getAskedSurvey, listLiveSurveys } from '../../worker/store/surveys.ts'

/** Migrations of the first version. */
const FIRST = 2

const PROJECT = 'prj_01JDAB3V7M5T0Q8X2Z9K4N6P1R'
const SURVEY = 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R'
const UNREADABLE = 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1S'
const ENTRY = 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

const journalSchema = z.looseObject({ entries: z.array(z.unknown()) })

let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-upgrade-'))
  const migrations = join(folder, 'migrations')
  cpSync(join(import.meta.dirname, '../../drizzle/migrations'), migrations, { recursive: true })
  const path = join(migrations, 'meta/_journal.json')
  const journal = journalSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const first = { ...journal, entries: journal.entries.slice(0, FIRST) }
  writeFileSync(path, JSON.stringify(first))

  const connection = openConnection(join(folder, 'earshot.db'), 1000)
  const reader = openConnection(join(folder, 'earshot.db'), 1000)
  const client = createEmbeddedClient(reader, createGroupCommit(connection))
  await migrate(drizzle({ client }), { migrationsFolder: migrations })
  const questions = [
    { id: 'score', type: 'nps', title: 'How likely?' },
    { id: 'why', type: 'text', title: 'Why a "type":"x"?' },
  ]
  const insert = (table: string, row: Readonly<Record<string, string | number>>) =>
    connection.execute({
      sql: `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join()})`,
      args: Object.values(row),
    })
  insert('projects', {
    id: PROJECT,
    name: 'P',
    public_key: 'epk_x',
    allowed_origins: '["*"]',
    created_at: 1,
  })
  insert('projects', {
    id: 'prj_other',
    name: 'Q',
    public_key: 'epk_y',
    allowed_origins: '["*"]',
    created_at: 1,
  })
  insert('surveys', {
    id: SURVEY,
    project_id: PROJECT,
    name: 'NPS',
    questions: JSON.stringify(questions),
    created_at: 1,
  })
  insert('surveys', {
    id: UNREADABLE,
    project_id: PROJECT,
    name: 'Choice',
    questions: JSON.stringify([{ id: 'pick', type: 'choice', title: 'Which?' }]),
    created_at: 2,
  })
  insert('entries', {
    id: ENTRY,
    project_id: PROJECT,
    created_at: 1,
    received_at: 1,
    kind: 'other',
    message: 'fast',
    source: 'survey',
    survey_id: SURVEY,
    metadata: '{}',
    fingerprint: '0',
    idempotency_key: 'k',
  })
  insert('answers', {
    entry_id: ENTRY,
    project_id: PROJECT,
    question_id: 'why',
    type: 'text',
    value_text: 'fast',
  })
  client.close()
  connection.close()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the first version’s surveys, answers and projects', async () => {
  const { db, close } = await openDatabase(join(folder, 'earshot.db'))

  const entry = await getEntry(db, PROJECT, ENTRY)
  const asked = await getAskedSurvey(db, PROJECT, SURVEY)
  const live = await listLiveSurveys(db, PROJECT, 10)
  const secrets = await Promise.all(
    [PROJECT, 'prj_other'].map(async (id) => {
      const project = await getIngestProject(db, id)
      return [project?.identitySecret, project?.receiptSecret]
    }),
  )
  close()

  expect(entry).toMatchObject({
    status: 'new',
    isPartial: false,
    isWithdrawn: false,
    isRespondentVerified: false,
    answers: [{ questionId: 'why', type: 'open', value: 'fast' }],
  })
  expect(asked?.questions).toMatchObject([{ type: 'nps' }, { type: 'open' }])
  expect(live.surveys.map(({ id }) => id)).toEqual([SURVEY])
  // The first version could store a choice without its choices; it asked none.
  expect(live.unreadableIds).toEqual([UNREADABLE])
  expect(secrets.flat().every((secret) => /^[0-9a-f]{64}$/.test(secret ?? ''))).toBe(true)
  expect(new Set(secrets.flat()).size).toBe(4)
})
