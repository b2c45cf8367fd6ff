/** A survey from an integrator's secret key to a stranger's page and back, on a real Earshot server. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Entry, entryPageSchema } from '../../contracts/entry.ts'
import { createdKeySchema } from '../../contracts/project.ts'
import { type Survey, type SurveyInput, surveySchema } from '../../contracts/survey.ts'
import { launchBrowser } from '../support/browser.ts'
import { claimInstall } from '../support/dashboard-member.ts'
import type { ForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { watchPolicy } from '../support/watch-policy.ts'
import { call, shopFor } from './engine-setting.ts'

const PATIENCE = { timeout: 10_000 }
const PRO = { type: 'trait', name: 'plan', operator: 'is', value: 'pro' } as const

let browser: Browser
let server: RunningServer
let shop: ForeignPage
let secretKey: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  shop = await shopFor(server)
  secretKey = await makeKey()
})

afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' })
  page = await context.newPage()
})

afterEach(() => context.close())

const survey = (on = page) => on.getByRole('dialog', { name: /recommend|empfehlen/i })
const title = (on = page) => on.getByRole('dialog').getByRole('heading')

test('is answered by keyboard on a strict page, arrives whole, and never asks again', async () => {
  const { id } = await createSurvey({ triggers: [{ type: 'event', name: 'bought' }] })
  const violations = await watchPolicy(page)
  await visit(page, 'pro')
  expect(await survey().count()).toBe(0)
  await call(page, 'track', 'bought')
  await survey().waitFor()

  await tabTo(page, 'radio')
  await page.keyboard.press('Space')
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight')
  await tabTo(page, 'submit')
  await page.keyboard.press('Enter')
  await expect.poll(() => title().innerText(), PATIENCE).toBe('What do you like best?')
  await page.keyboard.type('Its quick answers')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('dialog').count(), PATIENCE).toBe(0)

  const [entry, ...others] = await entriesOf(id)
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    surveyId: id,
    isPartial: false,
    respondent: 'user-pro',
    message: expect.stringContaining('Its quick answers'),
    answers: [
      { questionId: 'best', type: 'open', value: 'Its quick answers' },
      { questionId: 'score', type: 'nps', value: 9 },
    ],
    context: { url: expect.stringContaining(shop.origin) },
  })

  const second = await context.newPage()
  for (const tab of [page, second]) {
    await visit(tab, 'pro')
    await call(tab, 'track', 'bought')
    expect(await call(tab, 'canShow', id)).toEqual({ visible: false, reason: 'already-answered' })
    await tab.waitForLoadState('networkidle')
    expect(await tab.getByRole('dialog').count()).toBe(0)
  }
  expect(violations).toEqual([])
})

test('who lacks the trait is never asked', async () => {
  const { id } = await createSurvey({ triggers: [{ type: 'event', name: 'left' }] })
  await visit(page, 'free')
  await call(page, 'track', 'left')
  expect(await call(page, 'canShow', id)).toEqual({ visible: false, reason: 'trait' })
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('dialog').count()).toBe(0)

  await call(page, 'identify', 'user-pro', { traits: { plan: 'pro' } })
  await survey().waitFor()
})

test('a dwell on a German page asks in German, in its own words and in the widget’s', async () => {
  await createSurvey({
    triggers: [{ type: 'dwell', seconds: 1 }],
    conditions: [PRO, { type: 'locale', locales: ['de'] }],
  })
  const german = await browser.newContext({ locale: 'de-DE' })
  const seite = await german.newPage()
  await visit(seite, 'pro')

  await survey(seite).waitFor()
  expect(await title(seite).innerText()).toContain('Würdest du uns empfehlen?')
  await survey(seite).getByText('Auf keinen Fall').waitFor()
  await survey(seite).getByRole('button', { name: 'Weiter' }).waitFor()
  await survey(seite).getByRole('button', { name: 'Schließen' }).waitFor()
  await german.close()
})

test('what was answered before the page went away is kept as a part', async () => {
  const { id } = await createSurvey({
    isPartialKept: true,
    triggers: [{ type: 'event', name: 'half' }],
  })
  await visit(page, 'pro')
  await call(page, 'track', 'half')
  await survey().getByRole('radio', { name: '3', exact: true }).check()
  await survey().getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { name: 'What went wrong?' }).waitFor()
  await page.getByRole('dialog').getByRole('textbox').fill('Not yet sen')
  await page.close()

  await expect
    .poll(() => entriesOf(id), PATIENCE)
    .toMatchObject([{ isPartial: true, answers: [{ questionId: 'score', value: 3 }] }])
})

test('in an element of the page, begun with answers, with hidden fields in the metadata', async () => {
  const { id } = await createSurvey({ hiddenFields: ['tier'] })
  await visit(page, 'free')
  const how = { element: '#place', initialAnswers: { score: 2 }, hidden: { tier: 'gold' } }
  expect(await call(page, 'showSurvey', id, how)).toEqual({ visible: false, reason: 'trait' })
  expect(await call(page, 'showSurvey', id, { ...how, force: true })).toEqual({ visible: true })

  const inline = page.locator('#place').getByRole('region', { name: /recommend/i })
  expect(await inline.getByRole('radio', { name: '2', exact: true }).isChecked()).toBe(true)
  await inline.getByRole('button', { name: 'Next' }).click()
  const region = page.locator('#place').getByRole('region')
  await region.getByRole('textbox').fill('Too dear')
  await region.getByRole('button', { name: 'Send' }).click()
  await region.getByRole('heading', { name: 'Thank you, Ada' }).waitFor()

  expect(await entriesOf(id)).toMatchObject([
    {
      isPartial: false,
      respondent: 'user-free',
      answers: [
        { questionId: 'score', value: 2 },
        { questionId: 'wrong', value: 'Too dear' },
      ],
      context: { metadata: { tier: 'gold' } },
    },
  ])
})

async function createSurvey(changes: Partial<SurveyInput>): Promise<Survey> {
  const created = await ask('POST', '/v1/surveys', {
    name: 'Would you recommend us?',
    state: 'live',
    questions: [
      {
        id: 'score',
        type: 'nps',
        title: 'Would you recommend us?',
        lowLabel: 'Not at all',
        isRequired: true,
        branching: { rules: [{ operator: 'at-most', value: 6, goTo: 'wrong' }], otherwise: 'best' },
      },
      { id: 'wrong', type: 'open', title: 'What went wrong?', branching: { otherwise: 'end' } },
      { id: 'best', type: 'open', title: 'What do you like best?' },
    ],
    thankYou: { title: 'Thank you, Ada' },
    conditions: [PRO],
    schedule: { type: 'until-answered' },
    translations: {
      de: {
        'score.title': 'Würdest du uns empfehlen?',
        'score.lowLabel': 'Auf keinen Fall',
        'best.title': 'Was gefällt dir am besten?',
      },
    },
    ...changes,
  } satisfies SurveyInput)
  return surveySchema.parse(created)
}

async function entriesOf(surveyId: string): Promise<readonly Entry[]> {
  const { items } = entryPageSchema.parse(await ask('GET', '/v1/entries'))
  return items.filter((entry) => entry.surveyId === surveyId)
}

/** As an integrator’s server, which has nothing but its secret key. */
async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** The owner makes it, in the dashboard. */
async function makeKey(): Promise<string> {
  const member = await browser.newPage()
  await claimInstall(member, server)
  const created = await member.evaluate(async () => {
    const answer = await fetch('/v1/keys', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'shop', scopes: ['entries:read', 'project:write'] }),
    })
    return answer.json()
  })
  await member.close()
  return createdKeySchema.parse(created).secret
}

/** Opens the shop as a person on this plan. */
async function visit(tab: Page, plan: string): Promise<void> {
  tab.setDefaultTimeout(PATIENCE.timeout)
  await tab.goto(shop.origin)
  await call(tab, 'identify', `user-${plan}`, { traits: { plan } })
}

/** By the key alone, from wherever the focus is, to the next control of this type. */
async function tabTo(tab: Page, type: string): Promise<void> {
  for (let press = 0; press < 20; press += 1) {
    await tab.keyboard.press('Tab')
    const reached = await tab.evaluate(() => {
      let focused = document.activeElement
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      return focused?.getAttribute('type')
    })
    if (reached === type) return
  }
  throw new Error(`Tab reaches no ${type}`)
}
