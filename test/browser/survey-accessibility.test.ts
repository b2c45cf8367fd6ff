/** All of axe's rules (WCAG 2 A to 2.2 AA and its best practices) on every question type in every look. Nothing is let through. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { QUESTIONS } from '../support/survey-questions.ts'
import { mountSurvey, type SurveySite, serveSurveys } from '../support/survey-site.ts'

let browser: Browser
let site: SurveySite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSurveys()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const ARABIC = { 'q.title': 'ما رأيك في الخدمة؟', 'q.description': 'إجابة واحدة تكفي.' }

/** The look in which a mistake is shown as well; the others show the question as it comes. */
const MENDING = 'dark, with a mistake'

const LOOKS: readonly [string, BrowserContextOptions, string][] = [
  ['desktop', {}, 'en'],
  ['320 px', { viewport: { width: 320, height: 640 } }, 'en'],
  ['dark', { colorScheme: 'dark' }, 'en'],
  ['dark, with a mistake', { colorScheme: 'dark' }, 'en'],
  ['right to left', {}, 'ar'],
  ['forced colours', { forcedColors: 'active' }, 'en'],
  ['reduced motion', { reducedMotion: 'reduce' }, 'en'],
]

describe.each(LOOKS)('%s', (look, options, locale) => {
  let page: Page

  // One page a look: opening one takes as long as looking through it.
  beforeAll(async () => {
    page = await browser.newPage({ reducedMotion: 'reduce', ...options })
    await page.goto(site.origin)
  })

  afterAll(() => page?.close())

  test.each(Object.entries(QUESTIONS))('%s', async (_question, question) => {
    await mountSurvey(
      page,
      { questions: [{ ...question, isRequired: true }], translations: { ar: ARABIC } },
      { locale },
    )
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    if (look === MENDING) {
      await dialog.locator('[type=submit]').click()
      // What is wrong, or of what needs no answer of its own the last screen.
      await dialog.locator('.issue,.sent').waitFor()
    }

    expect(await findViolations(page)).toEqual([])
    const direction = await dialog.evaluate((element) => getComputedStyle(element).direction)
    expect(direction).toBe(locale === 'ar' ? 'rtl' : 'ltr')
    await page.evaluate(() => Reflect.get(window, 'destroy')())
    await dialog.waitFor({ state: 'detached' })
  })
})

test('the first and the last screen, and a survey within the page', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.goto(site.origin)
  await mountSurvey(
    page,
    {
      intro: { title: 'One question', description: 'It takes a minute.' },
      questions: [QUESTIONS.nps],
      thankYou: { title: 'Thank you!', linkUrl: 'https://example.com', linkLabel: 'To the shop' },
    },
    { isInline: true },
  )
  const region = page.getByRole('region')
  const found = [await findViolations(page)]
  await region.getByRole('button', { name: 'Start' }).click()
  await region.getByText('How likely').waitFor()
  found.push(await findViolations(page))
  await region.getByRole('radio', { name: '9' }).click({ force: true })
  await region.getByRole('button', { name: 'Send' }).click()
  await region.getByText('To the shop').waitFor()
  found.push(await findViolations(page))

  expect(found.flat()).toEqual([])
  await page.close()
})
