/** One word per concept in the identifiers of contracts, schema, worker and dashboard, and in the names of tables and columns. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as schema from '../../drizzle/schema/index.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What each is called instead. Words that also mean something else on the web (user agent, post, form) are left out. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  workspace: 'project',
  tenant: 'project',
  visitor: 'respondent',
  customer: 'respondent',
  payload: 'submission',
  dto: 'submission',
  ticket: 'entry',
  poll: 'survey',
  analytics: 'insight',
  polarity: 'sentiment',
  mood: 'sentiment',
  category: 'tag',
  categories: 'tag',
  topic: 'theme',
  topics: 'theme',
  bucket: 'cluster',
  digest: 'report',
  stat: 'metric',
  stats: 'metric',
  banner: 'announcement',
  broadcast: 'announcement',
  hook: 'webhook endpoint',
  notification: 'delivery',
  task: 'job',
  cron: 'job',
  lock: 'lease',
  ctx: 'context',
}

/** Identifiers that a platform, a standard or a library chose, or that mean another thing. By file, so that none spreads. */
const EXEMPT: Readonly<Record<string, readonly string[]>> = {
  'dashboard/report/run-watch.ts': ['POLL_MS'],
  'worker/sha256.ts': ['digest'],
  'worker/http/router.ts': ['defaultHook'],
  'worker/jobs/schedule.ts': ['cron'],
  'worker/runtimes/workerd.ts': ['cron', 'executionCtx'],
  'worker/runtimes/node/group-commit.ts': ['LOCK_PATIENCE_MS', 'LOCK_RETRY_MS'],
  'worker/runtimes/node/schedule.ts': ['Cron', 'cron'],
}

const sources = ['contracts', 'drizzle/schema', 'worker', 'dashboard'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .sort(),
)

const NOT_CODE =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$\{[^}]*\}|\$(?!\{))*`/g

/** All identifiers: neither comments nor texts, but what a template inserts. */
function identifiersOf(code: string): readonly string[] {
  const bare = code.replaceAll(NOT_CODE, (piece) =>
    piece.startsWith('`') ? (piece.match(/\$\{[^}]*\}/g) ?? []).join(' ') : ' ',
  )
  return bare.match(/[A-Za-z_$][\w$]*/g) ?? []
}

/** The words of identifiers: `listReportInputs` is list, report, inputs. */
function wordsOf(identifiers: readonly string[]): Set<string> {
  return new Set(identifiers.flatMap(splitWords))
}

function splitWords(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

function forbiddenIn(words: Iterable<string>): string[] {
  return [...words].flatMap((word) =>
    Object.hasOwn(FORBIDDEN, word) ? [`${word}: say ${FORBIDDEN[word]}`] : [],
  )
}

test('words are found inside identifiers and templates, and not in comments or texts', () => {
  const code = [
    "/** a ticket */ const pageTopic = 'digest' // bucket",
    `type HttpStats = \`poll \${x_mood} don't\``,
  ].join('\n')

  expect(forbiddenIn(wordsOf(identifiersOf(code)))).toEqual([
    'topic: say theme',
    'stats: say metric',
    'mood: say sentiment',
  ])
})

test('no exemption outlives its reason', () => {
  const unused = Object.entries(EXEMPT).flatMap(([file, exempt]) => {
    const identifiers = identifiersOf(readFileSync(join(ROOT, file), 'utf8'))
    return exempt.filter((name) => !identifiers.includes(name)).map((name) => `${file}: ${name}`)
  })

  expect(unused).toEqual([])
})

describe('no word of the list is in', () => {
  test.each(sources)('the identifiers of %s', (file) => {
    const exempt = EXEMPT[file] ?? []
    const identifiers = identifiersOf(readFileSync(join(ROOT, file), 'utf8'))
    const words = wordsOf(identifiers.filter((name) => !exempt.includes(name)))

    expect(forbiddenIn(words)).toEqual([])
  })

  test('a table’s or a column’s name', () => {
    const names = Object.values(schema)
      .filter((exported) => exported instanceof SQLiteTable)
      .map((table) => getTableConfig(table))
      .flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])

    expect(names.length).toBeGreaterThan(100)
    expect(forbiddenIn(names.flatMap(splitWords))).toEqual([])
  })
})
