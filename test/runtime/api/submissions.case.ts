/** `POST /v1/submissions`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryPageSchema, entrySchema } from '../../../contracts/entry.ts'
import { BODY_MAX_BYTES, MESSAGE_MAX } from '../../../contracts/limits.ts'
import { projectSchema } from '../../../contracts/project.ts'
import { receiptSchema } from '../../../contracts/submission.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send, type TestHeaders, widgetHeaders } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

const REPEATS = 50

export function describeSubmissions(open: () => Promise<TestInstall>): void {
  describe('POST /v1/submissions', () => {
    let install: TestInstall
    let project: TestProject

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
    })

    afterEach(() => install.close())

    async function read(path: string): Promise<Response> {
      const secret = await install.addSecretKey(project.id, ['entries:read'])
      return install.fetch(path, { headers: bearer(secret) })
    }

    async function allowOrigins(allowedOrigins: readonly string[]): Promise<void> {
      const secret = await install.addSecretKey(project.id, ['project:write'])
      const patch = json('PATCH', { allowedOrigins }, bearer(secret))
      await readAnswer(await install.fetch('/v1/project', patch), 200, projectSchema)
    }

    describe('accepts', () => {
      test('a submission, which can be read the moment the receipt is there', async () => {
        const answer = await send(install, project, {
          kind: 'bug',
          message: '  Export to CSV loses “Müller” 😢\r\n',
          rating: 2,
          email: 'ada@example.com',
          respondent: 'u-17',
          source: 'app-store',
          context: {
            url: 'https://app.example.com/notes',
            release: '4.2',
            metadata: { plan: 'pro' },
          },
        })

        const receipt = await readAnswer(answer, 201, receiptSchema)
        const entry = await readAnswer(await read(`/v1/entries/${receipt.id}`), 200, entrySchema)
        expect(entry).toMatchObject({
          kind: 'bug',
          message: 'Export to CSV loses “Müller” 😢',
          rating: 2,
          email: 'ada@example.com',
          respondent: 'u-17',
          source: 'app-store',
          context: {
            url: 'https://app.example.com/notes',
            release: '4.2',
            metadata: { plan: 'pro' },
          },
          receivedAt: receipt.receivedAt,
          isSpam: false,
          insight: null,
          theme: null,
        })
      })

      test('a repeat, with the receipt of the first', async () => {
        const headers = { 'Idempotency-Key': 'the-same-key' }

        const first = await send(install, project, { message: 'Once.' }, headers)
        const second = await send(install, project, { message: 'Twice?' }, headers)

        const receipt = await readAnswer(first, 201, receiptSchema)
        expect(await readAnswer(second, 201, receiptSchema)).toEqual(receipt)
      })

      test(`${REPEATS} repeats at once as one entry`, async () => {
        const headers = { 'Idempotency-Key': 'the-same-key' }

        const answers = await Promise.all(
          Array.from({ length: REPEATS }, () => send(install, project, { message: 'Hi' }, headers)),
        )

        const receipts = await Promise.all(
          answers.map((answer) => readAnswer(answer, 201, receiptSchema)),
        )
        const { items } = await readAnswer(await read('/v1/entries'), 200, entryPageSchema)
        expect(new Set(receipts.map(({ id }) => id))).toEqual(new Set(items.map(({ id }) => id)))
        expect(items).toHaveLength(1)
      })

      test('the same idempotency key in two projects as two entries', async () => {
        const headers = { 'Idempotency-Key': 'the-same-key' }
        const other = await install.addProject()

        const mine = await send(install, project, { message: 'Mine.' }, headers)
        const theirs = await send(install, other, { message: 'Theirs.' }, headers)

        const { id } = await readAnswer(mine, 201, receiptSchema)
        expect((await readAnswer(theirs, 201, receiptSchema)).id).not.toBe(id)
      })

      test('a secret key that may write, from nowhere near a browser', async () => {
        await allowOrigins(['https://shop.example.com'])
        const secret = await install.addSecretKey(project.id, ['submissions:write'])
        const headers = { ...bearer(secret), 'Idempotency-Key': 'from-a-server' }

        const answer = await install.fetch(
          '/v1/submissions',
          json('POST', { message: 'Mirrored from the app store.' }, headers),
        )

        await readAnswer(answer, 201, receiptSchema)
      })

      test('a page whose origin is allowed', async () => {
        await allowOrigins(['https://shop.example.com'])

        const headers = { Origin: 'https://shop.example.com' }
        const answer = await send(install, project, { message: 'Hello.' }, headers)

        await readAnswer(answer, 201, receiptSchema)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      })

      test('the preflight of any page', async () => {
        const answer = await install.fetch('/v1/submissions', {
          method: 'OPTIONS',
          headers: {
            Origin: 'https://anywhere.example',
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
          },
        })

        expect(answer.status).toBe(204)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
        expect(answer.headers.get('access-control-allow-methods')).toBe('POST')
        expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toBe(
          'authorization,content-type,idempotency-key',
        )
        expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0)
      })

      test('a time in the future as now, and one in the past as it is', async () => {
        const future = { message: 'From tomorrow.', createdAt: '2199-01-01T00:00:00.000Z' }
        const past = { message: 'From the queue.', createdAt: '2026-03-01T12:00:00.000Z' }

        const ahead = await readAnswer(await send(install, project, future), 201, receiptSchema)
        const behind = await readAnswer(await send(install, project, past), 201, receiptSchema)

        const early = await readAnswer(await read(`/v1/entries/${behind.id}`), 200, entrySchema)
        const late = await readAnswer(await read(`/v1/entries/${ahead.id}`), 200, entrySchema)
        expect(late.createdAt).toBe(ahead.receivedAt)
        expect(early.createdAt).toBe(past.createdAt)
      })

      test('a filled honeypot, without a word, as spam', async () => {
        const spam = { message: 'Buy now', website: 'https://spam.example' }

        const { id } = await readAnswer(await send(install, project, spam), 201, receiptSchema)

        const inbox = await readAnswer(await read('/v1/entries'), 200, entryPageSchema)
        expect(inbox.items).toEqual([])
        const entry = await readAnswer(await read(`/v1/entries/${id}`), 200, entrySchema)
        expect(entry.isSpam).toBe(true)
      })
    })

    describe('refuses', () => {
      test.each([
        ['no message', {}, '/message'],
        ['a blank message', { message: ' \n ' }, '/message'],
        ['a message of control characters', { message: '\u0000\u0007' }, '/message'],
        ['a message over the limit', { message: 'x'.repeat(MESSAGE_MAX + 1) }, '/message'],
        ['a sixth star', { message: 'Wow', rating: 6 }, '/rating'],
        ['an unknown kind', { message: 'Hi', kind: 'rant' }, '/kind'],
        ['a broken e-mail address', { message: 'Hi', email: 'ada@' }, '/email'],
        ['a source that is no slug', { message: 'Hi', source: 'App Store' }, '/source'],
        ['a time that is none', { message: 'Hi', createdAt: 'yesterday' }, '/createdAt'],
        ['a field it does not know', { message: 'Hi', colour: 'red' }, '/'],
      ])('%s', async (_name, submission, pointer) => {
        const answer = await send(install, project, submission)

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map((issue) => issue.pointer)).toContain(pointer)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      })

      test.each([
        ['a short idempotency key', 'short'],
        ['an idempotency key with a space', 'two words here'],
        ['an idempotency key over the limit', 'k'.repeat(121)],
      ])('%s', async (_name, key) => {
        const answer = await send(install, project, { message: 'Hi' }, { 'Idempotency-Key': key })

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map((issue) => issue.pointer)).toEqual(['/idempotency-key'])
      })

      test('a submission without an idempotency key', async () => {
        const { 'Idempotency-Key': _, ...headers } = widgetHeaders(project)

        const answer = await install.fetch(
          '/v1/submissions',
          json('POST', { message: 'Hi' }, headers),
        )

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map((issue) => issue.pointer)).toEqual(['/idempotency-key'])
      })

      test.each([
        ['a body that is not JSON', 'message=hi', {}, 'malformed-json'],
        ['half a body', '{"message": "Hi', {}, 'malformed-json'],
        ['an empty body', '', {}, 'malformed-json'],
        ['a form', 'message=hi', { 'Content-Type': 'text/plain' }, 'unsupported-media-type'],
        [
          'a body over the limit',
          JSON.stringify({ message: 'Hi', email: 'x'.repeat(BODY_MAX_BYTES) }),
          {},
          'body-too-large',
        ],
      ] as const)('%s', async (_name, body, headers: TestHeaders, code) => {
        const answer = await install.fetch('/v1/submissions', {
          method: 'POST',
          headers: { ...widgetHeaders(project), ...headers },
          body,
        })

        await readProblem(answer, code)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      })
    })

    describe('guards', () => {
      test.each([
        ['an unknown public key', 'epk_unknown'],
        ['an unknown secret key', 'esk_unknown'],
        ['something else', 'hello'],
      ])('against %s', async (_name, key) => {
        const answer = await send(install, project, { message: 'Hi' }, bearer(key))

        await readProblem(answer, 'unauthenticated')
      })

      test('against no key', async () => {
        const { Authorization: _, ...headers } = widgetHeaders(project)

        const answer = await install.fetch(
          '/v1/submissions',
          json('POST', { message: 'Hi' }, headers),
        )

        await readProblem(answer, 'unauthenticated')
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      })

      test('against a secret key that may only read', async () => {
        const secret = await install.addSecretKey(project.id, ['entries:read'])

        const answer = await send(install, project, { message: 'Hi' }, bearer(secret))

        await readProblem(answer, 'forbidden')
      })

      test.each([
        ['another origin', 'https://shop.example.com.evil.example'],
        ['the origin under another scheme', 'http://shop.example.com'],
        ['an opaque origin', 'null'],
      ])('against %s', async (_name, origin) => {
        await allowOrigins(['https://shop.example.com'])

        const answer = await send(install, project, { message: 'Hi' }, { Origin: origin })

        const problem = await readProblem(answer, 'origin-not-allowed')
        expect(problem.detail).toContain(origin)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      })

      test('against a public key without an origin once origins are named', async () => {
        await allowOrigins(['https://shop.example.com'])
        const { Origin: _, ...headers } = widgetHeaders(project)

        const answer = await install.fetch(
          '/v1/submissions',
          json('POST', { message: 'Hi' }, headers),
        )

        await readProblem(answer, 'origin-not-allowed')
      })
    })
  })
}
