/** A survey on its own page of a real Earshot server, from the link in a mail to the stored entry. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, entryPageSchema } from '../../contracts/entry.ts'
import { type SurveyInput, surveySchema } from '../../contracts/survey.ts'
import { launchBrowser } from '../support/browser.ts'
import { claimInstall } from '../support/dashboard-member.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { watchPolicy } from '../support/watch-policy.ts'

const SURVEY: SurveyInput = {
  name: 'After the order',
  state: 'live',
  placement: 'page',
  isPartialKept: true,
  questions: [
    { id: 'score', type: 'nps', title: 'How likely are you to recommend us?', isRequired: true },
    { id: 'why', type: 'open', title: 'You said {{score}}. Why?' },
    { id: 'parts', type: 'file', title: 'Can you show us?' },
  ],
}

const PATIENCE = { timeout: 10_000 }

let browser: Browser
let server: RunningServer
let member: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  member = await browser.newPage()
  await claimInstall(member, server)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('a link of a mail asks, and what is answered is stored once, the latest version of it', async () => {
  const { id } = surveySchema.parse(await call('POST', '/v1/surveys', SURVEY))
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  const violations = await watchPolicy(page)

  await page.goto(`${server.url}/s/${id}?score=9`)
  const region = page.getByRole('region')
  await expect.poll(() => region.getByRole('radio', { name: '9' }).isChecked(), PATIENCE).toBe(true)
  expect(await entries()).toEqual([])

  await region.getByRole('button', { name: 'Next' }).click()
  await expect
    .poll(entries, PATIENCE)
    .toMatchObject([{ isPartial: true, answers: [{ questionId: 'score', value: 9 }] }])
  await region.getByRole('textbox').fill('Because it is fast')
  await region.getByRole('button', { name: 'Next' }).click()
  await region
    .locator('[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  await region.getByText('a.txt').waitFor()
  await region.getByRole('button', { name: 'Send' }).click()
  await region
    .getByText(/received/)
    .first()
    .waitFor()

  const stored = await entries()
  expect(stored).toMatchObject([
    {
      surveyId: id,
      isPartial: false,
      attachments: [{ name: 'a.txt' }],
      answers: [
        { questionId: 'parts' },
        { questionId: 'score', value: 9 },
        { questionId: 'why', value: 'Because it is fast' },
      ],
    },
  ])
  expect(stored[0]?.answers[0]?.value).toEqual(stored[0]?.attachments.map((file) => file.id))
  expect(violations).toEqual([])
})

async function entries(): Promise<readonly Entry[]> {
  return entryPageSchema.parse(await call('GET', '/v1/entries')).items
}

/** As the signed-in owner, from the dashboard's own page. */
function call(method: string, path: string, body?: unknown): Promise<unknown> {
  return member.evaluate(
    async (request) => {
      const answer = await fetch(request.path, {
        method: request.method,
        ...(request.body && {
          body: request.body,
          headers: { 'Content-Type': 'application/json' },
        }),
      })
      return answer.json()
    },
    { method, path, body: body === undefined ? undefined : JSON.stringify(body) },
  )
}
