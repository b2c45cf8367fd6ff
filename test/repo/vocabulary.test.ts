/** One word per concept, where outsiders and the next engineer meet it: wire fields, routes, tables and columns. */
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

const sources = ['contracts', 'worker/routes', 'drizzle/schema', 'worker/store'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
)

/** The words of all identifiers, without comments and texts: `listReportInputs` is list, report, inputs. */
function wordsOf(code: string): Set<string> {
  const bare = code
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '')
  const identifiers = bare.match(/[A-Za-z_$][\w$]*/g) ?? []
  return new Set(identifiers.flatMap(splitWords))
}

function splitWords(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

function forbiddenIn(words: Iterable<string>): string[] {
  return [...words].flatMap((word) => {
    const better = FORBIDDEN[word]
    return better === undefined ? [] : [`${word}: say ${better}`]
  })
}

test('words are found inside identifiers, and not in comments or texts', () => {
  const words = wordsOf(
    "/** a ticket */ const pageTopic = 'digest' // bucket\ntype HttpStats = x_mood",
  )

  expect(forbiddenIn(words)).toEqual([
    'topic: say theme',
    'stats: say metric',
    'mood: say sentiment',
  ])
})

describe('no word of the list is in', () => {
  test.each(sources)('%s', (file) => {
    const words = wordsOf(readFileSync(join(ROOT, file), 'utf8'))

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
