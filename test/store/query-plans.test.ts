/** Every query that grows with the data runs on its index, with the very statements that the store sends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client, InStatement } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as schema from '../../drizzle/schema/index.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { openConnection } from '../../worker/runtimes/node/connection.ts'
import { createEmbeddedClient } from '../../worker/runtimes/node/embedded-client.ts'
import { type OpenDatabase, openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { listClusterRows, listKnownThemes } from '../../worker/store/cluster-inputs.ts'
import type { Db } from '../../worker/store/db.ts'
import { insertEntry } from '../../worker/store/entries.ts'
import { getEntry, listEntries } from '../../worker/store/entry-pages.ts'
import { countPendingEntries, listPendingEntries } from '../../worker/store/insights.ts'
import { getKeyByHash, listKeys } from '../../worker/store/keys.ts'
import { getIngestProjectByPublicKey, getProject } from '../../worker/store/projects.ts'
import { getReport, listReportInputs, listReports } from '../../worker/store/reports.ts'
import { listRuns } from '../../worker/store/runs.ts'
import { getSurveyPage, listLiveSurveys, listSurveys } from '../../worker/store/surveys.ts'
import { listTags } from '../../worker/store/tags.ts'
import { getTheme, listThemes } from '../../worker/store/themes.ts'
import { newEntry } from './new-entry.ts'
import { addTheme } from './new-insight.ts'

const P = 'prj_01JDAB3V7M5T0Q8X2Z9K4N6P1R'
const AFTER = { order: 5000, id: 'x' }

const newId = createNewId()

let folder: string
let database: OpenDatabase
let client: Client
let recorded: InStatement[] = []
let db: Db
let themeId: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-plans-'))
  database = await openDatabase(join(folder, 'earshot.db'))
  client = createEmbeddedClient(openConnection(join(folder, 'earshot.db'), 1000), database.write)
  const recording: Client = Object.assign(Object.create(client), {
    execute(statement: InStatement) {
      recorded.push(statement)
      return client.execute(statement)
    },
    batch(statements: InStatement[]) {
      recorded.push(...statements)
      return client.batch(statements)
    },
  })
  db = drizzle({ client: recording, schema })
  themeId = await addTheme({ db, newId, now: () => 1 }, P, ['ent_x'])
})

afterAll(() => {
  client.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The plan's lines of the statements that the work sends, `limit` at most. An explained statement stays open: not on our connections. */
async function planOf(work: () => Promise<unknown>, limit = 100): Promise<string[]> {
  recorded = []
  await work()
  const explainer = openConnection(join(folder, 'earshot.db'), 1000)
  const lines = recorded.slice(0, limit).flatMap((statement) => {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    const plan = explainer.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args ?? [] })
    return plan.rows.map((row) => String(row.at(-1)))
  })
  explainer.close()
  return lines
}

const inbox = { isSpam: false }

test.each<[string, RegExp, () => Promise<unknown>]>([
  ['an inbox page', /entries_newest/, () => listEntries(db, P, inbox, 50, undefined)],
  ['the next inbox page', /entries_newest/, () => listEntries(db, P, inbox, 50, AFTER)],
  [
    'an inbox page of some days',
    /entries_newest/,
    () => listEntries(db, P, { ...inbox, from: 1, to: 2 }, 50, undefined),
  ],
  ['one entry', /entries_id/, () => getEntry(db, P, 'ent_x')],
  [
    'an idempotency key',
    /entries_idempotency/,
    async () => {
      const entry = newEntry({ newId, now: () => 1 })
      await insertEntry(db, P, entry)
      // A repeat looks its key up.
      await insertEntry(db, P, { ...entry, id: newId('ent') })
    },
  ],
  [
    'a later revision',
    /entries_id/,
    async () => {
      const entry = newEntry({ newId, now: () => 1 }, { surveyId: 'srv_x', isPartial: true })
      await insertEntry(db, P, entry)
      await insertEntry(db, P, { ...entry, id: newId('ent'), revision: 1 })
    },
  ],
  ['surveys with their responses', /entries_survey/, () => listSurveys(db, P)],
  ['live surveys', /surveys_project/, () => listLiveSurveys(db, P, 1)],
  ['a survey’s page', /surveys/, () => getSurveyPage(db, 'srv_x', 1)],
  ['pending entries', /entries_arrival/, () => listPendingEntries(db, P, 5, 100)],
  ['the count of pending entries', /entries_arrival/, () => countPendingEntries(db, P, 5)],
  [
    'the entries to cluster',
    /entries_newest/,
    () => listClusterRows(db, P, { limit: 100, model: 'm' }),
  ],
  ['the members of all themes', /theme_members_theme/, () => listKnownThemes(db, P)],
  ['a theme’s members', /theme_members_theme/, () => getTheme(db, P, themeId, [0])],
  ['themes by size', /themes_size/, () => listThemes(db, P, undefined, 50, AFTER)],
  ['a report’s inputs', /entries_newest/, () => listReportInputs(db, P, 1, 2)],
  ['reports', /reports_newest/, () => listReports(db, P, 50, AFTER)],
  ['one report', /reports/, () => getReport(db, P, 'rep_x')],
  ['runs', /runs_newest/, () => listRuns(db, P, 50, AFTER)],
  ['tags with their counts', /entry_tags_tag/, () => listTags(db, P)],
  ['a secret key', /keys_secret_hash/, () => getKeyByHash(db, 'x')],
  ['a project’s keys', /keys_project/, () => listKeys(db, P)],
  ['a public key', /projects_public_key/, () => getIngestProjectByPublicKey(db, 'x')],
  ['a project’s counts', /entries_(arrival|newest)/, () => getProject(db, P)],
])('%s use their index and scan no table', async (_name, index, work) => {
  const plan = await planOf(work)

  expect(plan.join('\n')).toMatch(index)
  // A list of a few ids, and SQLite's own table of a few rows, are no tables of ours.
  expect(
    plan.filter((line) => /^SCAN (?!\(|CONSTANT|json_each|sqlite_sequence)/.test(line)),
  ).toEqual([])
})

test.each<[string, () => Promise<unknown>]>([
  ['the inbox', () => listEntries(db, P, inbox, 50, AFTER)],
  ['themes', () => listThemes(db, P, undefined, 50, AFTER)],
  ['reports', () => listReports(db, P, 50, AFTER)],
  ['runs', () => listRuns(db, P, 50, AFTER)],
])('a page of %s comes in the index’s order, without sorting', async (_name, work) => {
  const plan = await planOf(work, 1)

  expect(plan.filter((line) => line.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
})
