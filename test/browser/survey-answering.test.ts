/** Every question type, answered by keyboard alone and by pointer alone, up to what arrives at the server. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { QUESTIONS, type QuestionName } from '../support/survey-questions.ts'
import { type SurveySite, serveSurveys, showSurvey } from '../support/survey-site.ts'

let browser: Browser
let site: SurveySite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSurveys()
  context = await browser.newContext({ reducedMotion: 'reduce' })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

beforeEach(async () => {
  site.received.length = 0
  page = await context.newPage()
  page.setDefaultTimeout(5_000)
})

afterEach(() => page.close())

const survey = () => page.getByRole('dialog')
const radio = (name: string | RegExp) => survey().getByRole('radio', { name, exact: true })
const choose = (name: string | RegExp) => radio(name).click({ force: true })
const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The focus starts in the field: the survey was asked for. The last key sends. */
const BY_KEYBOARD: Readonly<Record<QuestionName, () => Promise<unknown>>> = {
  'open, one line': async () => {
    await page.keyboard.type('Doctor')
    await press('Enter')
  },
  'open, several lines': async () => {
    await page.keyboard.type('The search')
    await press('Tab', 'Enter')
  },
  'single choice': () => press('Space', 'ArrowDown', 'Tab', 'Enter'),
  'multiple choice': () => press('Space', 'Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Enter'),
  'rating, numbers': () => press('Space', 'ArrowRight', 'ArrowRight', 'Enter'),
  'rating, stars': () => press('Space', 'ArrowRight', 'Tab', 'Enter'),
  'rating, faces': () => press('Space', 'ArrowLeft', 'Tab', 'Enter'),
  'rating, thumbs': () => press('Space', 'ArrowRight', 'Tab', 'Enter'),
  nps: () => press('Space', 'ArrowLeft', 'ArrowLeft', 'Tab', 'Enter'),
  csat: () => press('Space', 'ArrowRight', 'Tab', 'Enter'),
  ces: () => press('Space', 'Tab', 'Enter'),
  link: async () => {
    await Promise.all([
      context.waitForEvent('page').then((opened) => opened.close()),
      press('Enter'),
    ])
    await page.bringToFront()
    await press('Tab', 'Enter')
  },
  consent: () => press('Space', 'Tab', 'Enter'),
  date: async () => {
    await page.keyboard.type('03152026')
    await press('Enter')
  },
  matrix: () =>
    press(
      'Space',
      'ArrowRight',
      'Tab',
      'Space',
      'Tab',
      'Space',
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ),
  ranking: async () => {
    await survey().getByRole('button', { name: 'Move A faster API up' }).focus()
    await press('Enter', 'Enter')
    await survey().getByRole('button', { name: 'Send' }).focus()
    await press('Enter')
  },
  contact: async () => {
    await page.keyboard.type('Ada')
    await press('Tab')
    await page.keyboard.type('ada@example.com')
    await press('Enter')
  },
  file: async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')])
    await chooser.setFiles(file)
    await survey().getByText('a.txt').waitFor()
    await survey().getByRole('button', { name: 'Send' }).focus()
    await press('Enter')
  },
}

const BY_POINTER: Readonly<Record<QuestionName, () => Promise<unknown>>> = {
  'open, one line': () => survey().getByRole('textbox').fill('Doctor'),
  'open, several lines': () => survey().getByRole('textbox').fill('The search'),
  'single choice': async () => {
    await survey().getByText('Other').click()
    await survey().getByRole('textbox').fill('The people')
  },
  'multiple choice': async () => {
    await survey().getByText('The price').click()
    await survey().getByText('How it looks').click()
    await survey().getByText('Other').click()
    await survey().getByRole('textbox').fill('The people')
    await survey().getByText('The price').click()
  },
  'rating, numbers': () => choose('3'),
  'rating, stars': () => choose('2 of 5'),
  'rating, faces': () => choose('Very good'),
  'rating, thumbs': () => choose('Thumbs up'),
  nps: () => choose('9'),
  csat: () => choose('Bad'),
  ces: () => choose('1'),
  link: async () => {
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      survey().getByRole('link').click(),
    ])
    await opened.close()
  },
  consent: () => survey().getByText('You may quote').click(),
  date: () => survey().locator('[type=date]').fill('2026-03-15'),
  matrix: async () => {
    const row = (name: string) => survey().getByRole('radiogroup', { name })
    await row('Speed').getByRole('radio', { name: 'Good' }).click()
    await row('Documentation').getByRole('radio', { name: 'Bad' }).click()
  },
  ranking: () => survey().getByRole('button', { name: 'Move A dark theme down' }).click(),
  contact: async () => {
    await survey().getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com')
    await survey().getByRole('textbox', { name: 'Phone' }).fill('+43 1 234')
  },
  file: async () => {
    await survey()
      .locator('[type=file]')
      .setInputFiles([file, { ...file, name: 'b.txt' }])
    await survey().getByRole('button', { name: 'Remove a.txt' }).click()
  },
}

const EXPECTED: Readonly<Record<QuestionName, readonly [byKeyboard: unknown, byPointer: unknown]>> =
  {
    'open, one line': ['Doctor', 'Doctor'],
    'open, several lines': ['The search', 'The search'],
    'single choice': ['speed', 'other:The people'],
    'multiple choice': [
      ['price', 'looks'],
      ['looks', 'other:The people'],
    ],
    'rating, numbers': [3, 3],
    'rating, stars': [2, 2],
    'rating, faces': [5, 5],
    'rating, thumbs': [2, 2],
    nps: [9, 9],
    csat: [2, 2],
    ces: [1, 1],
    link: [true, true],
    consent: [true, true],
    date: ['2026-03-15', '2026-03-15'],
    matrix: [
      { speed: 'okay', looks: 'bad', docs: 'good' },
      { speed: 'good', docs: 'bad' },
    ],
    ranking: [
      ['api', 'dark', 'csv'],
      ['csv', 'dark', 'api'],
    ],
    contact: [
      { name: 'Ada', email: 'ada@example.com' },
      { email: 'ada@example.com', phone: '+43 1 234' },
    ],
    file: [['local:a.txt'], ['local:b.txt']],
  }

const names = Object.keys(QUESTIONS).filter((name): name is QuestionName => name in QUESTIONS)

async function arrived(): Promise<unknown> {
  await survey()
    .getByText(/received/)
    .first()
    .waitFor()
  return site.received.map(({ body }) => body['answers'])
}

describe('by keyboard alone', () => {
  test.each(names)('%s', async (name) => {
    await showSurvey(page, site, { questions: [QUESTIONS[name]] })

    await BY_KEYBOARD[name]()

    expect(await arrived()).toEqual([[{ questionId: 'q', value: EXPECTED[name][0] }]])
  })
})

describe('by pointer alone', () => {
  test.each(names)('%s', async (name) => {
    await showSurvey(page, site, { questions: [QUESTIONS[name]] })

    await BY_POINTER[name]()
    await survey().getByRole('button', { name: 'Send' }).click()

    expect(await arrived()).toEqual([[{ questionId: 'q', value: EXPECTED[name][1] }]])
  })
})

describe('where an answer goes on by itself', () => {
  const questions = [QUESTIONS.nps, { id: 'why', type: 'open' as const, title: 'Why?' }]

  test('arrow keys browse without answering, and Enter answers', async () => {
    await showSurvey(page, site, { questions, isAutoAdvancing: true })

    await expect.poll(() => radio('0').evaluate((input) => input.matches(':focus'))).toBe(true)
    await press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft')
    await page.waitForTimeout(500)
    expect(await survey().locator(':checked').count()).toBe(0)
    expect(await radio('2').evaluate((input) => input.matches(':focus'))).toBe(true)
    await press('Enter')

    await survey().getByText('Why?').waitFor()
    await press('Shift+Tab')
    await survey().getByRole('button', { name: 'Back' }).click()
    expect(await radio('2').isChecked()).toBe(true)
  })

  test('a press goes on once', async () => {
    await showSurvey(page, site, { questions, isAutoAdvancing: true })

    await choose('7')
    await choose('8')

    await survey().getByText('Why?').waitFor()
    await page.waitForTimeout(500)
    expect(await survey().getByRole('heading').textContent()).toBe('Why?')
  })
})
