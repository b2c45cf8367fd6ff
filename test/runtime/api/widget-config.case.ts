/** `GET /v1/config`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { surveySchema } from '../../../contracts/survey.ts'
import { widgetConfigSchema } from '../../../contracts/widget-config.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send, type TestHeaders } from '../requests.ts'
import {
  INSTALL_URL,
  type OpenInstall,
  type TestInstall,
  type TestProject,
} from '../test-install.ts'

const HOUR_MS = 3_600_000
const QUESTIONS = [{ id: 'score', type: 'nps', title: 'How likely?' }]

export function describeWidgetConfig(open: OpenInstall): void {
  describe('GET /v1/config', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
    })

    afterEach(() => install.close())

    const ask = (headers: TestHeaders = { Origin: 'https://app.example.com' }) =>
      install.fetch(`/v1/config?key=${project.publicKey}`, { headers })
    const write = (method: 'POST' | 'PATCH', path: string, body: unknown) =>
      install.fetch(path, json(method, body, bearer(secret)))

    async function addSurvey(given: Readonly<Record<string, unknown>>): Promise<string> {
      const body = { name: 'Not for the public', questions: QUESTIONS, state: 'live', ...given }
      return (await readAnswer(await write('POST', '/v1/surveys', body), 201, surveySchema)).id
    }

    test('tells any page, for a minute, without a preflight', async () => {
      const answer = await ask()

      expect(await readAnswer(answer, 200, widgetConfigSchema)).toEqual({
        surveys: [],
        announcements: [],
        surveyCoolDownDays: 7,
        isSuggesting: false,
      })
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    })

    test('has live surveys and announcements, and nothing of them that is the team’s', async () => {
      const id = await addSurvey({})
      await write('POST', '/v1/announcements', { kind: 'news', title: 'Hello' })

      const text = await (await ask()).text()

      const config = widgetConfigSchema.parse(JSON.parse(text))
      expect(config.surveys).toMatchObject([{ id, questions: QUESTIONS, placement: 'popover' }])
      expect(config.announcements).toMatchObject([{ title: 'Hello' }])
      expect(text).not.toContain('Not for the public')
    })

    test.each([
      ['is a draft', { state: 'draft' }],
      ['is paused', { state: 'paused' }],
      ['has ended', { state: 'ended' }],
      ['starts later', { startsAt: new Date(Date.now() + HOUR_MS).toISOString() }],
      ['is over', { endsAt: new Date(Date.now() - HOUR_MS).toISOString() }],
    ])('leaves out a survey that %s', async (_name, given) => {
      await addSurvey(given)

      expect((await readAnswer(await ask(), 200, widgetConfigSchema)).surveys).toEqual([])
    })

    test('leaves out a survey once it has its complete responses', async () => {
      const surveyId = await addSurvey({ responseLimit: 1 })
      const response = { surveyId, answers: [{ questionId: 'score', value: 9 }] }
      await send(install, project, { ...response, isPartial: true })
      const before = await readAnswer(await ask(), 200, widgetConfigSchema)

      await send(install, project, response)

      expect(before.surveys).toHaveLength(1)
      expect((await readAnswer(await ask(), 200, widgetConfigSchema)).surveys).toEqual([])
    })

    test('answers what has not changed without a body', async () => {
      await addSurvey({})
      const etag = (await ask()).headers.get('etag') ?? ''

      const again = await ask({ 'If-None-Match': `"other", W/${etag}` })
      await addSurvey({})
      const changed = await ask({ 'If-None-Match': etag })

      expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect(again.headers.get('etag')).toBe(etag)
      expect(changed.status).toBe(200)
    })

    test('has nothing of another project', async () => {
      await addSurvey({})
      const other = await install.addProject()

      const answer = await install.fetch(`/v1/config?key=${other.publicKey}`)

      expect((await readAnswer(answer, 200, widgetConfigSchema)).surveys).toEqual([])
    })

    test('is for allowed origins and the install’s own pages', async () => {
      await write('PATCH', '/v1/project', { allowedOrigins: ['https://app.example.com'] })

      expect((await ask({ Origin: 'https://app.example.com' })).status).toBe(200)
      expect((await ask({ Origin: INSTALL_URL })).status).toBe(200)
      expect((await ask({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
      await readProblem(await ask({ Origin: 'https://evil.example' }), 'origin-not-allowed')
      await readProblem(await ask({ 'Sec-Fetch-Site': 'cross-site' }), 'origin-not-allowed')
      await readProblem(await ask({}), 'origin-not-allowed')
    })

    test('refuses keys that are none', async () => {
      await readProblem(await install.fetch('/v1/config?key=epk_x'), 'unauthenticated')
      await readProblem(await install.fetch(`/v1/config?key=${secret}`), 'unauthenticated')
      await readProblem(await install.fetch('/v1/config'), 'unauthenticated')
    })
  })
}
