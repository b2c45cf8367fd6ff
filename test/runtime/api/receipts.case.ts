/** `/v1/receipts` and the team's side of it: follow up, reply, withdraw, erase; for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentSchema } from '../../../contracts/attachment.ts'
import { type Entry, entryPageSchema, entrySchema } from '../../../contracts/entry.ts'
import { followUpSchema, replyListSchema, replySchema } from '../../../contracts/follow-up.ts'
import { REPLIES_MAX, REPLY_MAX } from '../../../contracts/limits.ts'
import { projectSchema } from '../../../contracts/project.ts'
import { reportPageSchema, reportSchema } from '../../../contracts/report.ts'
import { type Receipt, receiptSchema } from '../../../contracts/submission.ts'
import { themePageSchema } from '../../../contracts/theme.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

const ALL_JOBS = '*/15 * * * *'

const UNKNOWN = 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

/** So alike that they are one theme by any measure. */
const SIMILAR = [1, 2, 3, 4, 5, 6].map(
  (column) => `The CSV export loses umlauts in column ${column}, export is broken`,
)

export function describeReceipts(open: () => Promise<TestInstall>): void {
  describe('/v1/receipts', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, [
        'entries:read',
        'reports:read',
        'project:write',
      ])
    })

    afterEach(() => install.close())

    async function submit(message = 'Export to CSV loses umlauts.'): Promise<Receipt> {
      return readAnswer(await send(install, project, { message }), 201, receiptSchema)
    }

    /** As the respondent. */
    function ask(receipt: Receipt, method = 'GET', path = '', body?: unknown): Promise<Response> {
      return install.fetch(`/v1/receipts/${receipt.id}${path}`, {
        method,
        headers: {
          ...bearer(receipt.token),
          Origin: 'https://app.example.com',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    }

    /** As the team. */
    function get(path: string): Promise<Response> {
      return install.fetch(path, { headers: bearer(secret) })
    }

    function write(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Response> {
      return install.fetch(path, json(method, body, bearer(secret)))
    }

    async function inbox(query = ''): Promise<Entry[]> {
      return (await readAnswer(await get(`/v1/entries${query}`), 200, entryPageSchema)).items
    }

    describe('accepts', () => {
      test('a look at one’s own entry, with the team’s status and replies', async () => {
        const receipt = await submit()
        const path = `/v1/entries/${receipt.id}`
        const patched = await write('PATCH', path, { status: 'planned' })
        expect((await readAnswer(patched, 200, entrySchema)).status).toBe('planned')
        const replied = await write('POST', `${path}/replies`, { body: 'Fixed in 4.3.' })
        const reply = await readAnswer(replied, 201, replySchema)

        const answer = await ask(receipt)

        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expect(await readAnswer(answer, 200, followUpSchema)).toEqual({
          id: receipt.id,
          kind: 'other',
          message: 'Export to CSV loses umlauts.',
          status: 'planned',
          isWithdrawn: false,
          receivedAt: receipt.receivedAt,
          replies: [{ ...reply, author: 'team', body: 'Fixed in 4.3.' }],
        })
      })

      test('a detail, which the team reads in its place', async () => {
        const receipt = await submit()
        const path = `/v1/entries/${receipt.id}/replies`
        await readAnswer(await write('POST', path, { body: 'Which browser?' }), 201, replySchema)

        const added = await ask(receipt, 'POST', '/replies', { body: '  Safari.\u0007 ' })

        expect(await readAnswer(added, 201, replySchema)).toMatchObject({
          author: 'respondent',
          body: 'Safari.',
        })
        const { items } = await readAnswer(await get(path), 200, replyListSchema)
        expect(items.map(({ author, body }) => [author, body])).toEqual([
          ['team', 'Which browser?'],
          ['respondent', 'Safari.'],
        ])
      })

      test('a detail without the personal data that the project wants removed', async () => {
        await write('PATCH', '/v1/project', { isRedacting: true })
        const receipt = await submit()

        const added = await ask(receipt, 'POST', '/replies', { body: 'Write to ada@example.com' })

        expect((await readAnswer(added, 201, replySchema)).body).toBe('Write to [e-mail]')
      })

      test.each(['GET', 'POST', 'DELETE'])(
        'the preflight of a strange page: %s',
        async (method) => {
          const answer = await install.fetch(`/v1/receipts/${UNKNOWN}`, {
            method: 'OPTIONS',
            headers: {
              Origin: 'https://app.example.com',
              'Access-Control-Request-Method': method,
              'Access-Control-Request-Headers': 'authorization,content-type',
            },
          })

          expect(answer.status).toBe(204)
          expect(answer.headers.get('access-control-allow-origin')).toBe('*')
          expect(answer.headers.get('access-control-allow-methods')).toContain(method)
          expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization')
          expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
        },
      )

      test('a withdrawal, which leaves the inbox, the analysis, themes, tags and reports', async () => {
        const receipts: Receipt[] = []
        for (const message of SIMILAR) receipts.push(await submit(message))
        await install.runSchedule(ALL_JOBS)
        const [theme] = (await readAnswer(await get('/v1/themes'), 200, themePageSchema)).items
        expect(theme?.entryCount).toBe(SIMILAR.length)
        const [first] = receipts
        if (!first) throw new Error('nothing was sent')

        const withdrawn = await ask(first, 'POST', '/withdrawal')

        expect(await readAnswer(withdrawn, 200, followUpSchema)).toMatchObject({
          isWithdrawn: true,
          message: SIMILAR[0],
        })
        expect(await inbox()).toHaveLength(SIMILAR.length - 1)
        expect(await inbox('?search=umlauts')).toHaveLength(SIMILAR.length - 1)
        expect(await inbox(`?theme=${theme?.id}`)).toHaveLength(SIMILAR.length - 1)
        expect((await inbox('?withdrawn=only')).map(({ id }) => id)).toEqual([first.id])
        const kept = await readAnswer(await get(`/v1/entries/${first.id}`), 200, entrySchema)
        expect(kept).toMatchObject({ isWithdrawn: true, insight: null, theme: null })
        const counted = await readAnswer(await get('/v1/project'), 200, projectSchema)
        expect(counted).toMatchObject({ entryCount: SIMILAR.length - 1, pendingCount: 0 })
        const [smaller] = (await readAnswer(await get('/v1/themes'), 200, themePageSchema)).items
        expect(smaller?.entryCount).toBe(SIMILAR.length - 1)

        await install.runSchedule(ALL_JOBS)

        const [listed] = (await readAnswer(await get('/v1/reports'), 200, reportPageSchema)).items
        expect(listed?.entryCount).toBe(SIMILAR.length - 1)
        const report = await readAnswer(await get(`/v1/reports/${listed?.id}`), 200, reportSchema)
        const shown = report.body.themes.flatMap(({ exemplarIds }) => exemplarIds)
        expect(shown.length).toBeGreaterThan(0)
        expect(shown).not.toContain(first.id)
        const after = await readAnswer(await get(`/v1/entries/${first.id}`), 200, entrySchema)
        expect(after).toMatchObject({ insight: null, theme: null })
      })

      test('a withdrawal before the analysis, which then never happens', async () => {
        const receipt = await submit()
        await readAnswer(await ask(receipt, 'POST', '/withdrawal'), 200, followUpSchema)
        await readAnswer(await ask(receipt, 'POST', '/withdrawal'), 200, followUpSchema)

        await install.runSchedule(ALL_JOBS)

        const entry = await readAnswer(await get(`/v1/entries/${receipt.id}`), 200, entrySchema)
        expect(entry.insight).toBeNull()
        const counted = await readAnswer(await get('/v1/project'), 200, projectSchema)
        expect(counted).toMatchObject({ entryCount: 0, pendingCount: 0 })
      })

      test('erasure, after which nobody finds the entry or its files', async () => {
        const file = await install.fetch('/v1/attachments', {
          method: 'POST',
          headers: { ...bearer(project.publicKey), 'Idempotency-Key': crypto.randomUUID() },
          body: 'a log',
        })
        const { id } = await readAnswer(file, 201, attachmentSchema)
        const sent = await send(install, project, { message: 'with a file', attachmentIds: [id] })
        const receipt = await readAnswer(sent, 201, receiptSchema)
        expect((await get(`/v1/attachments/${id}`)).status).toBe(200)

        const erased = await ask(receipt, 'DELETE')

        expect(erased.status).toBe(204)
        await readProblem(await ask(receipt), 'not-found')
        await readProblem(await ask(receipt, 'DELETE'), 'not-found')
        await readProblem(await get(`/v1/entries/${receipt.id}`), 'not-found')
        await readProblem(await get(`/v1/entries/${receipt.id}/replies`), 'not-found')
        await readProblem(await get(`/v1/attachments/${id}`), 'not-found')
        expect(await inbox('?withdrawn=only')).toEqual([])
        expect(await inbox('?search=file')).toEqual([])
      })
    })

    describe('refuses', () => {
      test('a wrong token and an unknown entry alike', async () => {
        const mine = await submit()
        const other = await submit()
        const tries = [
          { ...mine, token: other.token },
          { ...mine, token: 'x' },
          { ...mine, token: `${mine.token}A` },
          { ...mine, id: UNKNOWN },
          { ...mine, id: 'ent_1' },
        ]

        for (const receipt of tries) {
          for (const [method, path] of [
            ['GET', ''],
            ['POST', '/withdrawal'],
            ['DELETE', ''],
          ] as const) {
            const problem = await readProblem(await ask(receipt, method, path), 'not-found')
            expect(problem.detail).toBe('There is no such receipt.')
          }
        }
        expect(await inbox()).toHaveLength(2)
      })

      test('a public key and a secret key in place of the token', async () => {
        const receipt = await submit()

        await readProblem(await ask({ ...receipt, token: project.publicKey }), 'not-found')
        await readProblem(await ask({ ...receipt, token: secret }), 'not-found')
        const none = await install.fetch(`/v1/receipts/${receipt.id}`)
        await readProblem(none, 'unauthenticated')
      })

      test.each([
        ['nothing', ''],
        ['spaces and controls', ' \u0007 '],
        ['more than the limit', 'x'.repeat(REPLY_MAX + 1)],
      ])('a detail of %s', async (_name, body) => {
        const receipt = await submit()

        const answer = await ask(receipt, 'POST', '/replies', { body })

        await readProblem(answer, 'validation-failed')
      })

      test('a detail after the withdrawal', async () => {
        const receipt = await submit()
        await ask(receipt, 'POST', '/withdrawal')

        const answer = await ask(receipt, 'POST', '/replies', { body: 'One more thing' })

        await readProblem(answer, 'conflict')
      })

      test('more replies than an entry may have', async () => {
        const receipt = await submit()
        const path = `/v1/entries/${receipt.id}/replies`
        for (let count = 0; count < REPLIES_MAX; count += 1) {
          const answer = await write('POST', path, { body: `reply ${count}` })
          expect(answer.status).toBe(201)
          await answer.body?.cancel()
        }

        await readProblem(await write('POST', path, { body: 'too many' }), 'conflict')
        const added = await ask(receipt, 'POST', '/replies', { body: 'too many' })
        await readProblem(added, 'conflict')
      })

      test('a status that there is not', async () => {
        const receipt = await submit()

        const answer = await write('PATCH', `/v1/entries/${receipt.id}`, { status: 'fixed' })

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map(({ pointer }) => pointer)).toEqual(['/status'])
      })
    })
  })
}
