/** The inbox: order, paging, every filter and the search. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EntryFilter } from '../../worker/store/entry-pages.ts'
import { getEntry, listEntries } from '../../worker/store/entry-pages.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'
import { addEntry } from './new-entry.ts'
import { addInsight, addTheme } from './new-insight.ts'

let open: NodeApp

beforeAll(async () => {
  open = await openNodeApp()
})

afterAll(() => open.close())

async function newProject(): Promise<string> {
  return (await addProject(open.deps)).id
}

async function listIds(projectId: string, filter: Partial<EntryFilter> = {}): Promise<string[]> {
  const all = { isSpam: false, ...filter }
  return (await listEntries(open.deps.db, projectId, all, 100, undefined)).map(({ id }) => id)
}

describe('the order of the inbox', () => {
  test('is newest first, by when it was written and not by when it came', async () => {
    const projectId = await newProject()
    const middle = await addEntry(open.deps, projectId, { createdAt: 2000 })
    const oldest = await addEntry(open.deps, projectId, { createdAt: 1000 })
    const newest = await addEntry(open.deps, projectId, { createdAt: 3000 })

    expect(await listIds(projectId)).toEqual([newest, middle, oldest])
  })

  test.each([1, 2, 3, 7, 100])(
    'gives every entry once by pages of %i, though all are of one millisecond',
    async (limit) => {
      const projectId = await newProject()
      const added: string[] = []
      for (let count = 0; count < 15; count += 1) {
        added.push(await addEntry(open.deps, projectId, { createdAt: count < 12 ? 5000 : 4000 }))
      }

      const seen: string[] = []
      let after: { order: number; id: string } | undefined
      do {
        const page = await listEntries(open.deps.db, projectId, { isSpam: false }, limit, after)
        seen.push(...page.map(({ id }) => id))
        const last = page.at(-1)
        after = last && { order: Date.parse(last.createdAt), id: last.id }
      } while (after)

      expect(seen).toHaveLength(15)
      expect(seen.toSorted()).toEqual(added.toSorted())
    },
  )

  test('is undisturbed by entries that come while somebody pages', async () => {
    const projectId = await newProject()
    const old = await addEntry(open.deps, projectId, { createdAt: 1000 })
    const recent = await addEntry(open.deps, projectId, { createdAt: 2000 })

    await addEntry(open.deps, projectId, { createdAt: 3000 })
    const next = await listEntries(open.deps.db, projectId, { isSpam: false }, 10, {
      order: 2000,
      id: recent,
    })

    expect(next.map(({ id }) => id)).toEqual([old])
  })
})

describe('a filter', () => {
  let projectId: string
  let wanted: string
  let themeId: string
  let tagId: string

  beforeAll(async () => {
    projectId = await newProject()
    wanted = await addEntry(open.deps, projectId, {
      kind: 'bug',
      source: 'app-store',
      createdAt: 5000,
      message: 'the one that is wanted',
    })
    await addEntry(open.deps, projectId, { kind: 'praise', createdAt: 1000 })
    await addEntry(open.deps, projectId, { kind: 'praise', createdAt: 9000 })
    await addEntry(open.deps, projectId, { isSpam: true })
    tagId = await addInsight(open.deps, projectId, wanted, {
      language: 'de',
      intent: 'complaint',
      sentimentLabel: 'very_negative',
    })
    themeId = await addTheme(open.deps, projectId, [wanted])
  })

  test.each<[string, () => Partial<EntryFilter>]>([
    ['kind', () => ({ kind: 'bug' })],
    ['source', () => ({ source: 'app-store' })],
    ['intent', () => ({ intent: 'complaint' })],
    ['sentiment', () => ({ sentiment: 'very_negative' })],
    ['language', () => ({ language: 'de' })],
    ['tag', () => ({ tagId })],
    ['theme', () => ({ themeId })],
    ['search', () => ({ search: 'wanted' })],
    ['time', () => ({ from: 5000, to: 5001 })],
    ['everything at once', () => ({ kind: 'bug', tagId, themeId, search: 'wanted', from: 1 })],
  ])('by %s keeps what fits and nothing else', async (_name, filter) => {
    expect(await listIds(projectId, filter())).toEqual([wanted])
  })

  test.each<[string, Partial<EntryFilter>]>([
    ['kind', { kind: 'question' }],
    ['source', { source: 'nowhere' }],
    ['intent', { intent: 'praise' }],
    ['sentiment', { sentiment: 'mixed' }],
    ['language', { language: 'fr' }],
    ['tag', { tagId: 'tag_nowhere' }],
    ['theme', { themeId: 'thm_nowhere' }],
    ['search', { search: 'unheard' }],
    ['time', { from: 20_000 }],
  ])('by a %s that nothing has finds nothing', async (_name, filter) => {
    const found = await listIds(projectId, {
      ...filter,
      ...('from' in filter ? { to: 30_000 } : {}),
    })

    expect(found).toEqual([])
  })

  test('by time includes its start and excludes its end', async () => {
    expect(await listIds(projectId, { from: 5000, to: 9000 })).toEqual([wanted])
    expect(await listIds(projectId, { to: 5000 })).toHaveLength(1)
  })

  test('by spam shows spam alone', async () => {
    const spam = await listEntries(open.deps.db, projectId, { isSpam: true }, 10, undefined)

    expect(spam).toHaveLength(1)
    expect(spam[0]?.isSpam).toBe(true)
  })
})

describe('the search', () => {
  let projectId: string
  const messages = {
    umlaut: 'Größe der Schrift ist zu klein',
    quote: 'He said "export" is broken, isn’t it',
    plus: 'C++ and c# are not the same, foo-bar_baz',
    emoji: 'love it 😍 so much',
    hindi: 'ऐप बहुत धीमा है',
    japanese: '検索が遅い',
    long: 'one two three four five',
  }
  const idOf = new Map<string, string>()

  beforeAll(async () => {
    projectId = await newProject()
    for (const [name, message] of Object.entries(messages)) {
      idOf.set(name, await addEntry(open.deps, projectId, { message }))
    }
  })

  test.each([
    ['a word', 'broken', ['quote']],
    ['another case', 'BROKEN', ['quote']],
    ['without its accents', 'grosse', []],
    ['without its umlaut', 'große', ['umlaut']],
    ['the start of a word', 'brok', ['quote']],
    ['two words in any order', 'three one', ['long']],
    ['one word that is not there', 'three nine', []],
    ['the start of an earlier word', 'thr one', []],
    ['a quoted phrase', '"export" is', ['quote']],
    ['an unclosed quote', '"export', ['quote']],
    ['full-text operators', 'export OR nothing', []],
    ['NEAR()', 'NEAR(one two)', []],
    ['a column filter', 'message:one', []],
    ['an asterisk alone', '*', []],
    ['a word with an asterisk', 'exp*', ['quote']],
    ['a caret', '^one', ['long']],
    ['a minus', '-one', ['long']],
    ['brackets', '(one', ['long']],
    ['a plus', 'C++', ['plus']],
    ['a hyphen', 'foo-bar', ['plus']],
    ['only an emoji', '😍', []],
    ['a word beside an emoji', 'love 😍', ['emoji']],
    ['SQL', "one'; DROP TABLE entries; --", []],
    ['Hindi', 'धीमा', ['hindi']],
    ['Japanese from its start', '検索', ['japanese']],
    ['NUL', 'one\u0000two', ['long']],
    ['a lone surrogate', '\ud800one', ['long']],
  ])('finds by %s', async (_name, search, names) => {
    const found = await listIds(projectId, { search })

    expect(found.toSorted()).toEqual(names.map((name) => idOf.get(name)).toSorted())
  })

  test('that is empty is none', async () => {
    expect(await listIds(projectId, { search: '' })).toHaveLength(idOf.size)
  })
})

test('an entry is read whole, with tags, answers and theme', async () => {
  const projectId = await newProject()
  const id = await addEntry(open.deps, projectId, {
    metadata: { plan: 'pro' },
    answers: [{ questionId: 'q', type: 'nps', valueNumber: 9, valueText: null, valueJson: null }],
  })
  const tagId = await addInsight(open.deps, projectId, id, { language: 'en' })
  const themeId = await addTheme(open.deps, projectId, [id])

  const entry = await getEntry(open.deps.db, projectId, id)

  expect(entry).toMatchObject({
    id,
    context: { metadata: { plan: 'pro' } },
    answers: [{ questionId: 'q', type: 'nps', value: 9 }],
    insight: { language: 'en', tags: [{ tagId }] },
    theme: { id: themeId },
  })
})
