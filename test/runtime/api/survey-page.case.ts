/** A survey's own page, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryPageSchema } from '../../../contracts/entry.ts'
import { surveySchema } from '../../../contracts/survey.ts'
import { readAnswer } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import {
  INSTALL_URL,
  type OpenInstall,
  type TestInstall,
  type TestProject,
} from '../test-install.ts'

export function describeSurveyPage(open: OpenInstall): void {
  describe('GET /s/:surveyId', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
    })

    afterEach(() => install.close())

    async function addSurvey(given: Readonly<Record<string, unknown>> = {}): Promise<string> {
      const questions = [{ id: 'score', type: 'nps', title: 'How likely?' }]
      const body = { name: 'A <b>bold</b> "survey"', questions, state: 'live', ...given }
      const answer = await install.fetch('/v1/surveys', json('POST', body, bearer(secret)))
      return (await readAnswer(answer, 201, surveySchema)).id
    }

    test('is a page that asks by script, under a strict policy', async () => {
      const id = await addSurvey()

      const answer = await install.fetch(`/s/${id}`)

      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
      expect(page).toContain('<title>A &lt;b&gt;bold&lt;/b&gt; &quot;survey&quot;</title>')
      expect(page).toContain(
        `<main id="survey" data-key="${project.publicKey}" data-survey="${id}"><noscript>`,
      )
      expect(page.match(/src="[^"]*"/g)).toEqual(['src="/survey-page.js"'])
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'")
      expect(policy).not.toContain('unsafe')
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1]
      expect(page).toContain(`<style nonce="${nonce}">`)
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    })

    test('never votes, whatever its address says and however often it is fetched', async () => {
      const id = await addSurvey()

      for (const method of ['GET', 'HEAD', 'GET']) {
        const answer = await install.fetch(`/s/${id}?score=9`, { method })
        expect(answer.status).toBe(200)
      }

      const read = await install.fetch('/v1/entries', { headers: bearer(secret) })
      expect((await readAnswer(read, 200, entryPageSchema)).items).toEqual([])
    })

    test('says that a survey is closed', async () => {
      const limited = await addSurvey({ responseLimit: 1 })
      const answers = [{ questionId: 'score', value: 9 }]
      await send(install, project, { surveyId: limited, answers })

      for (const id of [
        limited,
        await addSurvey({ state: 'paused' }),
        await addSurvey({ state: 'ended' }),
      ]) {
        const answer = await install.fetch(`/s/${id}`)
        const page = await answer.text()
        expect(answer.status).toBe(410)
        expect(page).toContain('closed')
        expect(page).not.toContain('<script')
      }
    })

    test.each(['srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R', 'nonsense', '%00', '%ff', '<script>'])(
      'is no page at %s',
      async (id) => {
        const answer = await install.fetch(`/s/${id}`)

        expect(answer.status).toBe(404)
        expect(await answer.text()).toContain('No such survey')
      },
    )

    test('does not show a draft', async () => {
      expect((await install.fetch(`/s/${await addSurvey({ state: 'draft' })}`)).status).toBe(404)
    })

    test('may send, whichever origins the project allows', async () => {
      const surveyId = await addSurvey()
      const patch = json('PATCH', { allowedOrigins: ['https://app.example.com'] }, bearer(secret))
      await install.fetch('/v1/project', patch)

      const answers = [{ questionId: 'score', value: 9 }]
      const answer = await send(install, project, { surveyId, answers }, { Origin: INSTALL_URL })

      expect(answer.status, await answer.text()).toBe(201)
    })
  })
}
