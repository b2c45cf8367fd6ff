/** `/v1/entries`, `/v1/themes` and `/v1/reports` as lists: filters, cursors and what is not there; for each runtime. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Entry, entryPageSchema } from '../../../contracts/entry.ts'
import { receiptSchema, type Submission } from '../../../contracts/submission.ts'
import { themePageSchema } from '../../../contracts/theme.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

const WRITTEN: readonly (Submission & { message: string })[] = [
  { message: 'first bug', kind: 'bug', source: 'email', createdAt: '2026-03-01T10:00:00.000Z' },
  { message: 'first wish', kind: 'request', createdAt: '2026-03-01T10:00:00.000Z' },
  { message: 'second bug', kind: 'bug', createdAt: '2026-03-02T10:00:00.000Z' },
  { message: 'Grüße from Łódź', kind: 'other', createdAt: '2026-03-03T10:00:00.000Z' },
  { message: 'cheap pills', website: 'spam.example', createdAt: '2026-03-04T10:00:00.000Z' },
]

const UNKNOWN = '01JDAB3V7M5T0Q8X2Z9K4N6P1R'

export function describeEntries(open: () => Promise<TestInstall>): void {
  describe('GET /v1/entries', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeAll(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'reports:read'])
      for (const submission of WRITTEN) {
        await readAnswer(await send(install, project, submission), 201, receiptSchema)
      }
    })

    afterAll(() => install.close())

    function get(path: string): Promise<Response> {
      return install.fetch(path, { headers: bearer(secret) })
    }

    async function page(query: string): Promise<{ items: Entry[]; nextCursor: string | null }> {
      return readAnswer(await get(`/v1/entries${query}`), 200, entryPageSchema)
    }

    describe('accepts', () => {
      test.each([
        ['no filter', '', ['Grüße from Łódź', 'first bug', 'first wish', 'second bug']],
        ['a kind', '?kind=bug', ['first bug', 'second bug']],
        ['a source', '?source=email', ['first bug']],
        ['a day', '?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z', ['second bug']],
        ['a time zone', '?from=2026-03-02T12:00:00%2B02:00&kind=bug', ['second bug']],
        ['spam alone', '?spam=only', ['cheap pills']],
        ['words', '?search=first%20bug', ['first bug']],
        ['the start of a word', '?search=wi', ['first wish']],
        ['a word without its accents', '?search=grusse', []],
        ['words in another case', '?search=GR%C3%9C%C3%9FE', ['Grüße from Łódź']],
        ['the syntax of the search engine', '?search=%22first%22%20OR%20NEAR(', []],
        ['filters together', '?kind=bug&search=second', ['second bug']],
        ['an intent nothing has yet', '?intent=bug', []],
      ])('%s', async (_name, query, messages) => {
        const { items } = await page(query)

        expect(items.map(({ message }) => message).toSorted()).toEqual(messages)
      })

      test('pages of one, newest first, also among entries of the same moment', async () => {
        const seen: Entry[] = []
        let cursor: string | null = ''
        while (cursor !== null) {
          const next: { items: Entry[]; nextCursor: string | null } = await page(
            cursor === '' ? '?limit=1' : `?limit=1&cursor=${encodeURIComponent(cursor)}`,
          )
          seen.push(...next.items)
          cursor = next.nextCursor
        }

        expect(seen).toEqual((await page('')).items)
        expect(seen.map(({ message }) => message)).toEqual([
          'Grüße from Łódź',
          'second bug',
          'first wish',
          'first bug',
        ])
      })

      test('a cursor while new entries come in, without showing any twice', async () => {
        const fresh = await open()
        const own = await fresh.addProject()
        const key = await fresh.addSecretKey(own.id, ['entries:read'])
        await send(fresh, own, { message: 'old', createdAt: '2026-03-01T10:00:00.000Z' })
        await send(fresh, own, { message: 'new', createdAt: '2026-03-02T10:00:00.000Z' })
        const read = async (query: string) =>
          readAnswer(
            await fresh.fetch(`/v1/entries?limit=1${query}`, { headers: bearer(key) }),
            200,
            entryPageSchema,
          )

        const first = await read('')
        await send(fresh, own, { message: 'newest' })
        const second = await read(`&cursor=${encodeURIComponent(first.nextCursor ?? '')}`)

        expect(first.items.map(({ message }) => message)).toEqual(['new'])
        expect(second.items.map(({ message }) => message)).toEqual(['old'])
        expect(second.nextCursor).toBeNull()
        await fresh.close()
      })
    })

    describe('refuses', () => {
      test.each([
        ['a limit of none', '/v1/entries?limit=0', '/limit'],
        ['a limit over the maximum', '/v1/entries?limit=201', '/limit'],
        ['a limit that is no number', '/v1/entries?limit=many', '/limit'],
        ['an unknown kind', '/v1/entries?kind=rant', '/kind'],
        ['an unknown sentiment', '/v1/entries?sentiment=furious', '/sentiment'],
        ['a time that is none', '/v1/entries?from=yesterday', '/from'],
        ['a theme id of another kind', `/v1/entries?theme=tag_${UNKNOWN}`, '/theme'],
        ['a cursor of noise', '/v1/entries?cursor=%25%25', '/cursor'],
        ['a cursor of other JSON', `/v1/entries?cursor=${btoa('{"a":1}')}`, '/cursor'],
        [
          'the cursor of another list',
          `/v1/entries?cursor=${btoa('["themes",1,"thm_1"]')}`,
          '/cursor',
        ],
        ['a cursor for themes', `/v1/themes?cursor=${btoa('["entries",1,"ent_1"]')}`, '/cursor'],
        ['a cursor for reports', `/v1/reports?cursor=${btoa('["runs",1,"run_1"]')}`, '/cursor'],
        ['an id that is none', '/v1/entries/42', '/id'],
      ])('%s', async (_name, path, pointer) => {
        const problem = await readProblem(await get(path), 'validation-failed')

        expect(problem.issues?.map((issue) => issue.pointer)).toEqual([pointer])
      })

      test.each([
        ['an entry', `/v1/entries/ent_${UNKNOWN}`],
        ['a theme', `/v1/themes/thm_${UNKNOWN}`],
        ['a report', `/v1/reports/rep_${UNKNOWN}`],
        ['a latest report before the first was built', '/v1/reports/latest'],
      ])('%s that is not there', async (_name, path) => {
        await readProblem(await get(path), 'not-found')
      })
    })

    describe('guards', () => {
      test('an entry against the key of another project', async () => {
        const other = await install.addProject()
        const stranger = await install.addSecretKey(other.id, ['entries:read'])
        const [entry] = (await page('')).items

        const answer = await install.fetch(`/v1/entries/${entry?.id}`, {
          headers: bearer(stranger),
        })

        await readProblem(answer, 'not-found')
      })

      test('themes against a key that may only read reports', async () => {
        const narrow = await install.addSecretKey(project.id, ['reports:read'])

        const answer = await install.fetch('/v1/themes', { headers: bearer(narrow) })

        await readProblem(answer, 'forbidden')
        const allowed = await get('/v1/themes')
        expect((await readAnswer(allowed, 200, themePageSchema)).items).toEqual([])
      })
    })
  })
}
