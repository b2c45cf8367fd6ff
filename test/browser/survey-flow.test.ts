/** How a survey runs: mistakes, branches, the way back, the last screen, partial responses, languages, and where it stands. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { QUESTIONS } from '../support/survey-questions.ts'
import {
  mountSurvey,
  SURVEY_ID,
  type SurveySite,
  type SurveyUnderTest,
  serveSurveys,
  showSurvey,
} from '../support/survey-site.ts'
import { watchPolicy } from '../support/watch-policy.ts'

let browser: Browser
let site: SurveySite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSurveys()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

beforeEach(async () => {
  site.received.length = 0
  site.status = 201
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(5_000)
})

afterEach(() => context.close())

const survey = () => page.getByRole('dialog')
const heading = () => survey().getByRole('heading')
const button = (name: string) => survey().getByRole('button', { name, exact: true })
const choose = (name: string) => survey().getByRole('radio', { name }).click({ force: true })
const told = () => page.evaluate(() => Reflect.get(window, 'told'))
const isFocused = (selector: string) =>
  survey()
    .locator(selector)
    .first()
    .evaluate((element) => element.matches(':focus'))

const SCORE: SurveyUnderTest = {
  questions: [
    {
      id: 'score',
      type: 'nps',
      title: 'How likely?',
      isRequired: true,
      branching: { rules: [{ operator: 'at-least', value: 9, goTo: 'love' }], otherwise: 'why' },
    },
    { id: 'why', type: 'open', title: 'You said {{score}}. Why?', branching: { otherwise: 'end' } },
    { id: 'love', type: 'open', title: 'What do you love?' },
  ],
}

describe('a mistake', () => {
  test('is said beside the field, which takes the focus', async () => {
    await showSurvey(page, site, { questions: [{ ...QUESTIONS.nps, isRequired: true }] })

    await button('Send').click()

    const group = survey().getByRole('radiogroup')
    await survey().getByText('Please choose an answer.').waitFor()
    expect(await group.getAttribute('aria-invalid')).toBe('true')
    expect(await isFocused('[type=radio]')).toBe(true)
    expect(await group.getAttribute('aria-describedby')).toContain('issue')
    expect(await survey().getByRole('status').textContent()).toBe('Please choose an answer.')
    expect(site.received).toEqual([])
  })

  test('is forgotten when the answer changes, and said in the survey’s own words', async () => {
    await showSurvey(page, site, {
      questions: [{ ...QUESTIONS['open, one line'], format: 'email', validationMessage: 'Hm?' }],
    })
    await survey().getByRole('textbox').fill('ada')
    await button('Send').click()
    await survey().getByText('Hm?').waitFor()

    await survey().getByRole('textbox').fill('ada@example.com')

    expect(await survey().getByRole('status').textContent()).toBe('')
    expect(await survey().getByRole('textbox').getAttribute('aria-invalid')).toBe('false')
  })

  test('in a table or a form leads to the part it is about', async () => {
    await showSurvey(page, site, {
      questions: [{ ...QUESTIONS.matrix, isRequired: true }, QUESTIONS.contact].map(
        (question, index) => ({ ...question, id: `q${index}` }),
      ),
    })
    const row = survey().getByRole('radiogroup', { name: 'Looks' })
    await survey()
      .getByRole('radiogroup', { name: 'Speed' })
      .getByRole('radio', { name: 'Good' })
      .click()
    await button('Next').click()
    await survey().getByText('Please answer “Looks”.').waitFor()
    expect(await row.getAttribute('aria-invalid')).toBe('true')
    await row.getByRole('radio', { name: 'Bad' }).click()
    await survey().getByRole('radiogroup', { name: 'Docu' }).getByRole('radio').first().click()
    await button('Next').click()

    await survey().getByRole('textbox', { name: 'Name' }).fill('Ada')
    await button('Send').click()

    await survey().getByText('Please fill this in.').waitFor()
    expect(await isFocused('[type=email]')).toBe(true)
  })
})

describe('the path', () => {
  test('branches by the answer, recalls it, and knows which question is the last', async () => {
    await showSurvey(page, site, SCORE)
    await choose('3')
    await button('Next').click()

    await survey().getByText('You said 3. Why?').waitFor()
    expect(await button('Send').isVisible()).toBe(true)
  })

  test('goes back with the answers kept, and sends only what was answered on the way taken', async () => {
    await showSurvey(page, site, SCORE)
    await choose('3')
    await button('Next').click()
    await survey().getByRole('textbox').fill('Too slow')
    await button('Back').click()
    expect(await survey().getByRole('radio', { name: '3' }).isChecked()).toBe(true)
    await choose('10')
    await button('Next').click()
    await survey().getByText('What do you love?').waitFor()
    await survey().getByRole('textbox').fill('The people')
    await button('Send').click()

    await survey()
      .getByText(/received/)
      .first()
      .waitFor()
    expect(site.received.map(({ body }) => body['answers'])).toEqual([
      [
        { questionId: 'score', value: 10 },
        { questionId: 'love', value: 'The people' },
      ],
    ])
  })

  test('takes the focus along, and fills the bar', async () => {
    await showSurvey(page, site, SCORE)
    const bar = survey().getByRole('progressbar')
    expect(await bar.getAttribute('value')).toBe('0')
    await choose('3')
    await button('Next').click()
    await survey().getByRole('textbox').waitFor()

    expect(await isFocused('[type=text]')).toBe(true)
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0.3)
  })
})

describe('the last screen', () => {
  const survey1: SurveyUnderTest = {
    intro: { title: 'One question', buttonLabel: 'Let’s go' },
    questions: [{ ...QUESTIONS['open, one line'], buttonLabel: 'Done!' }],
    thankYou: { title: 'You are great', linkUrl: 'https://example.com/x', linkLabel: 'Read more' },
  }

  async function answer(): Promise<void> {
    await showSurvey(page, site, survey1)
    await button('Let’s go').click()
    await survey().getByRole('textbox').fill('Doctor')
    await button('Done!').click()
  }

  test('thanks in the survey’s words, with its link, and closes', async () => {
    await answer()

    await survey().getByText('You are great').first().waitFor()
    expect(await survey().getByRole('link').getAttribute('href')).toBe('https://example.com/x')
    await button('Done').click()
    await survey().waitFor({ state: 'detached' })
    expect(await told()).toMatchObject([{ type: 'shown' }, { type: 'answered' }, { type: 'sent' }])
  })

  test('says that it waits for the network', async () => {
    await showSurvey(page, site, survey1)
    await button('Let’s go').click()
    await survey().getByRole('textbox').fill('Doctor')
    await context.setOffline(true)
    await button('Done!').click()

    await survey()
      .getByText(/Saved on this device/)
      .first()
      .waitFor()
  })

  test('says why it was refused, and sends the same response again', async () => {
    site.status = 422
    await answer()
    await survey().getByText('This survey is over.').first().waitFor()
    expect(await told()).not.toContainEqual({ type: 'sent' })

    site.status = 201
    await button('Try again').click()

    await survey().getByText('You are great').first().waitFor()
    const [first, second] = site.received
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
    expect(second?.body['revision']).toBe(2)
  })

  test('of a refused response, closed, is the end of it', async () => {
    site.status = 422
    await answer()
    await survey().getByText('This survey is over.').first().waitFor()

    await button('Close').click()

    expect(await told()).toMatchObject([
      { type: 'shown' },
      { type: 'answered' },
      { type: 'dismissed' },
    ])
  })
})

describe('partial responses', () => {
  test('arrive after each answer under one key, with a growing revision', async () => {
    await showSurvey(page, site, { ...SCORE, isPartialKept: true })
    await choose('3')
    await button('Next').click()
    await survey().getByRole('textbox').fill('Too slow')
    await button('Send').click()
    await survey()
      .getByText(/received/)
      .first()
      .waitFor()

    expect(site.received.map(({ body }) => [body['revision'], body['isPartial']])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(new Set(site.received.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(site.received[0]?.body['surveyId']).toBe(SURVEY_ID)
    expect(site.received[0]?.body['answers']).toEqual([{ questionId: 'score', value: 3 }])
  })

  test('are not sent where the survey does not keep them', async () => {
    await showSurvey(page, site, SCORE)
    await choose('3')
    await button('Next').click()
    await survey().getByRole('textbox').waitFor()
    await button('Close').click()

    expect(site.received).toEqual([])
    expect(await told()).toContainEqual({ type: 'dismissed' })
  })
})

describe('languages', () => {
  test.each([
    ['he', 'עד כמה סביר שתמליצו עלינו?', 'rtl'],
    ['de-AT', 'Wie wahrscheinlich ist es?', 'ltr'],
    ['fr', 'How likely?', 'ltr'],
  ])('%s', async (locale, title, direction) => {
    await showSurvey(
      page,
      site,
      {
        ...SCORE,
        translations: {
          he: { 'score.title': 'עד כמה סביר שתמליצו עלינו?' },
          de: { 'score.title': 'Wie wahrscheinlich ist es?' },
        },
      },
      { locale },
    )

    expect(await heading().textContent()).toContain(title)
    expect(await survey().evaluate((dialog) => getComputedStyle(dialog).direction)).toBe(direction)
    const [first, last, next] = await Promise.all(
      [
        survey().locator('.scale label').first(),
        survey().locator('.scale label').nth(5),
        survey().locator('[type=submit]'),
      ].map((locator) => locator.boundingBox()),
    )
    expect((first?.x ?? 0) < (last?.x ?? 0)).toBe(direction === 'ltr')
    expect((next?.x ?? 0) > (first?.x ?? 0)).toBe(direction === 'ltr')
  })
})

describe('where it stands', () => {
  test('a popover takes no focus by itself, says that it is there, and closes on Esc', async () => {
    await page.goto(site.origin)
    await page.getByRole('link', { name: 'More' }).focus()
    await mountSurvey(page, SCORE, { isAskedFor: false })
    const link = page.getByRole('link', { name: 'More' })
    await expect
      .poll(() => survey().getByRole('status').textContent())
      .toBe('A short survey: How likely?')
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true)

    await page.keyboard.press('Escape')
    expect(await survey().isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')

    await survey().waitFor({ state: 'detached' })
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  test('a modal keeps the focus until it is closed', async () => {
    await page.goto(site.origin)
    await page.getByRole('link', { name: 'More' }).focus()
    await mountSurvey(page, { ...SCORE, placement: 'modal' })
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull()
    }

    await page.keyboard.press('Escape')

    await survey().waitFor({ state: 'detached' })
    // A dialog says that it is closed a moment after it is.
    await expect.poll(told).toContainEqual({ type: 'dismissed' })
  })

  test('a tab waits at the edge until it is pressed', async () => {
    await page.goto(site.origin)
    await mountSurvey(page, { ...SCORE, placement: 'tab' })
    expect(await survey().isVisible()).toBe(false)

    await page.getByRole('button', { name: 'Your opinion' }).click()

    await survey().waitFor()
    expect(await isFocused('[type=radio]')).toBe(true)
    expect(await page.getByRole('button', { name: 'Your opinion' }).count()).toBe(0)
  })

  test.each([
    ['ltr', 'right'],
    ['rtl', 'left'],
  ])('the tab of a page that runs %s stands at its %s edge', async (dir, side) => {
    await page.goto(site.origin)
    await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir)
    await mountSurvey(page, { ...SCORE, placement: 'tab' })
    const tab = page.getByRole('button', { name: 'Your opinion' })
    await tab.waitFor()

    const [box, width] = await Promise.all([
      tab.boundingBox(),
      page.evaluate(() => document.documentElement.clientWidth),
    ])
    expect(side === 'left' ? box?.x : width - (box?.x ?? 0) - (box?.width ?? 0)).toBe(0)
  })

  test('within the page it is a part of it, and has nothing to close', async () => {
    await page.goto(site.origin)
    await mountSurvey(page, SCORE, { isInline: true })
    const region = page.locator('#place').getByRole('region')

    expect(await region.isVisible()).toBe(true)
    expect(await region.getByRole('button', { name: 'Close' }).count()).toBe(0)
  })

  test('leaves nothing behind when the widget is destroyed', async () => {
    await page.goto(site.origin)
    await mountSurvey(page, { ...SCORE, placement: 'modal' })

    await page.evaluate(() => Reflect.get(window, 'destroy')())

    await survey().waitFor({ state: 'detached' })
    expect(
      await page.evaluate(() => document.querySelector('earshot-widget')?.shadowRoot?.innerHTML),
    ).toBe('')
  })

  test('every point of a score can be hit on a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await showSurvey(page, site, SCORE)

    const boxes = await survey()
      .locator('.scale label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON()))

    expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24)
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test.each(['popover', 'modal'] as const)(
  'an on-screen keyboard covers neither the field of a %s nor the way on',
  async (placement) => {
    const [height, seen] = [640, 300]
    await context.close()
    context = await browser.newContext({
      viewport: { width: 360, height },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    // No browser without a screen has such a keyboard: it says what one would.
    await page.addInitScript((all) => {
      const view = Object.assign(new EventTarget(), { height: all, offsetTop: 0, scale: 1 })
      Object.defineProperty(window, 'visualViewport', { value: view })
    }, height)
    await showSurvey(page, site, {
      placement,
      questions: [
        { id: 'why', type: 'open', title: 'Why?', description: 'All of it.', isMultiline: true },
      ],
    })
    const field = survey().getByRole('textbox')
    await field.focus()
    await button('Send').waitFor()
    await page.evaluate((left) => {
      const view = window.visualViewport
      if (!view) throw new Error('no visual viewport')
      Object.assign(view, { height: left })
      view.dispatchEvent(new Event('resize'))
    }, seen)

    for (const control of [field, button('Send')]) {
      const box = await control.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(seen)
    }
    const [control, way] = await Promise.all([field.boundingBox(), button('Send').boundingBox()])
    expect((control?.y ?? 0) + (control?.height ?? 0)).toBeLessThanOrEqual(way?.y ?? 0)
  },
)

describe('its own page', () => {
  const asked = () => page.getByRole('region')

  test('chooses what the address says and sends nothing until somebody presses', async () => {
    site.survey = { ...SCORE, hiddenFields: ['plan'] }
    await page.goto(`${site.origin}/s/${SURVEY_ID}?score=9&plan=pro&love=Everything`)
    await expect.poll(() => asked().getByRole('radio', { name: '9' }).isChecked()).toBe(true)
    await page.waitForTimeout(500)
    expect(site.received).toEqual([])

    await asked().getByRole('button', { name: 'Next' }).click()
    await asked().getByRole('button', { name: 'Send' }).click()

    await asked()
      .getByText(/received/)
      .first()
      .waitFor()
    expect(site.received).toHaveLength(1)
    expect(site.received[0]?.body).toMatchObject({
      surveyId: SURVEY_ID,
      answers: [
        { questionId: 'score', value: 9 },
        { questionId: 'love', value: 'Everything' },
      ],
      context: { metadata: { plan: 'pro' } },
    })
  })

  test('keeps the answers over a reload, and forgets them once sent', async () => {
    site.survey = SCORE
    await page.goto(`${site.origin}/s/${SURVEY_ID}`)
    await asked().getByRole('radio', { name: '3' }).click({ force: true })
    await asked().getByRole('button', { name: 'Next' }).click()
    await asked().getByRole('textbox').fill('Half a thought')
    await page.reload()

    expect(await asked().getByRole('textbox').inputValue()).toBe('Half a thought')
    expect(await asked().getByRole('heading').textContent()).toBe('You said 3. Why?')
    await asked().getByRole('button', { name: 'Send' }).click()
    await asked()
      .getByText(/received/)
      .first()
      .waitFor()
    await page.reload()
    expect(await asked().getByRole('heading').textContent()).toContain('How likely?')
  })

  test('is one heading deep and asks nobody else', async () => {
    const violations = await watchPolicy(page)
    site.survey = { ...SCORE, placement: 'modal' }
    await page.goto(`${site.origin}/s/${SURVEY_ID}`)

    await page.getByRole('heading', { level: 1, name: /How likely/ }).waitFor()
    expect(violations).toEqual([])
  })
})
