import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findViolations } from '../support/find-violations.ts'
import { watchPolicy } from '../support/watch-policy.ts'
import {
  dialogOf,
  MODES,
  type NoticesSetting,
  openForm,
  openNoticesSetting,
} from './notices-setting.ts'

let setting: NoticesSetting
let context: BrowserContext
let page: Page
let announced: string[] = []

beforeAll(async () => {
  setting = await openNoticesSetting()
})

afterAll(() => setting?.close())

beforeEach(async () => {
  context = await setting.browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
  for (const id of announced) await setting.team('DELETE', `/v1/announcements/${id}`)
  announced = []
})

async function announce(announcement: Readonly<Record<string, unknown>>): Promise<void> {
  const { id } = await setting.team('POST', '/v1/announcements', announcement)
  announced.push(String(id))
}

const list = () => dialogOf(page).getByRole('list', { name: 'Announcements' })

const incident = {
  kind: 'incident',
  title: 'Sign-in fails for some',
  body: 'We are on it.',
  linkUrl: 'https://status.example/1',
  linkLabel: 'Status page',
}

describe('an announcement', () => {
  test('stands above the form on a strict page, and stays away once dismissed', async () => {
    await announce(incident)
    await announce({ kind: 'news', title: 'Exports are twice as fast' })
    const violations = await watchPolicy(page)
    await page.goto(setting.strictShop.origin)
    await openForm(page)
    await list().waitFor()

    expect(await list().locator('b').allInnerTexts()).toEqual([
      'Sign-in fails for some',
      'Exports are twice as fast',
    ])
    const link = list().getByRole('link', { name: 'Status page (opens a new tab)' })
    expect(await link.getAttribute('rel')).toBe('noopener')
    await list().getByRole('button', { name: 'Dismiss: Sign-in fails for some' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => list().locator('b').allInnerTexts())
      .toEqual(['Exports are twice as fast'])
    expect(await dialogOf(page).evaluate((dialog) => dialog.matches(':focus-within'))).toBe(true)
    await page.reload()
    await openForm(page)
    await list().waitFor()

    expect(await list().locator('b').allInnerTexts()).toEqual(['Exports are twice as fast'])
    expect(violations).toEqual([])
  })

  test('speaks the person’s language, or else its own', async () => {
    await announce({ ...incident, translations: { de: { title: 'Anmelden schlägt fehl' } } })
    const german = await (await setting.browser.newContext({ locale: 'de-AT' })).newPage()
    await german.goto(setting.shop.origin)
    await openForm(german)

    await dialogOf(german).getByText('Anmelden schlägt fehl').first().waitFor()
    expect(await dialogOf(german).getByText('We are on it.').count()).toBe(1)
    await german.context().close()
  })

  test('is for its audience only', async () => {
    await announce({
      ...incident,
      audience: [{ type: 'url', operator: 'ends', value: '/checkout' }],
    })
    await announce({ kind: 'news', title: 'For everybody' })
    await page.goto(setting.shop.origin)
    await openForm(page)
    await list().waitFor()
    expect(await list().locator('b').allInnerTexts()).toEqual(['For everybody'])

    await page.goto(`${setting.shop.origin}/checkout`)
    await openForm(page)
    await list().waitFor()
    expect(await list().locator('b').allInnerTexts()).toEqual([
      'Sign-in fails for some',
      'For everybody',
    ])
  })

  test('that begins while the form is open is said, and what is written stays', async () => {
    await announce({
      kind: 'maintenance',
      title: 'Maintenance until three',
      startsAt: new Date(Date.now() + 4_000).toISOString(),
    })
    await page.goto(setting.shop.origin)
    const dialog = await openForm(page)
    await dialog.locator('textarea').fill('Half a sentence')
    await dialog.locator('.spoken[role=status]').first().waitFor({ state: 'attached' })
    expect(await list().count()).toBe(0)

    await list().waitFor({ timeout: 10_000 })

    const spoken = await dialog.locator('[role=status]').allInnerTexts()
    expect(spoken).toContain('Maintenance: Maintenance until three')
    expect(await dialog.locator('textarea').inputValue()).toBe('Half a sentence')
    expect(await dialog.locator('textarea').evaluate((field) => field.matches(':focus'))).toBe(true)
  })
})

describe('the launcher', () => {
  const launcher = () => page.locator('earshot-widget button').first()

  test('is marked until what is new was seen, also after a reload', async () => {
    await announce({ kind: 'news', title: 'Exports are twice as fast' })
    await page.goto(setting.strictShop.origin)
    await page.getByRole('button', { name: 'Feedback New announcement' }).waitFor()

    await openForm(page)
    await list().waitFor()
    await expect.poll(() => launcher().textContent()).toBe('Feedback')
    await page.reload()
    await page.waitForLoadState('networkidle')

    expect(await launcher().textContent()).toBe('Feedback')
  })

  test('is not marked for what is for others', async () => {
    await announce({ ...incident, audience: [{ type: 'locale', locales: ['fr'] }] })
    await page.goto(setting.shop.origin)
    await page.waitForLoadState('networkidle')

    expect(await launcher().textContent()).toBe('Feedback')
  })

  test('loses its mark when another tab has shown it', async () => {
    await announce({ kind: 'news', title: 'Exports are twice as fast' })
    await page.goto(setting.shop.origin)
    const marked = page.getByRole('button', { name: 'Feedback New announcement' })
    await marked.waitFor()
    const other = await context.newPage()
    await other.goto(setting.shop.origin)

    await openForm(other)
    await dialogOf(other).locator('.announcements').waitFor()

    await expect.poll(() => launcher().textContent()).toBe('Feedback')
  })
})

describe('known problems', () => {
  beforeAll(() => setting.team('PATCH', '/v1/project', { isSuggesting: true }))
  afterAll(() => setting.team('PATCH', '/v1/project', { isSuggesting: false }))

  const known = {
    kind: 'incident',
    title: 'Export to CSV loses umlauts',
    body: 'The CSV export loses umlauts since Monday. A fix is on its way.',
  }

  test('are shown while somebody writes, and “That is it” ends it without sending', async () => {
    await announce(known)
    const posted: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.url())
    })
    const violations = await watchPolicy(page)
    await page.goto(setting.strictShop.origin)
    const dialog = await openForm(page)
    await dialog.locator('.announcements').waitFor()
    await dialog
      .locator('textarea')
      .pressSequentially('The export to CSV loses umlauts', { delay: 5 })
    const box = dialog.getByRole('region', { name: 'Known already:' })
    await box.getByText('Export to CSV loses umlauts').waitFor()
    await box.getByRole('button', { name: 'That is it, thanks' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await openForm(page)

    expect(await dialog.locator('textarea').inputValue()).toBe('')
    expect(posted).toEqual([])
    expect(violations).toEqual([])
  })

  test('never hear of personal data, and never keep anybody from sending', async () => {
    await announce(known)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/v1/suggestions')) asked.push(request.url())
    })
    await page.route('**/v1/suggestions*', () => {})
    await page.goto(setting.shop.origin)
    const dialog = await openForm(page)
    await dialog.locator('.announcements').waitFor()
    await dialog.locator('textarea').fill('Ask ada@example.com why the CSV export loses umlauts')
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(1)

    expect(decodeURIComponent(asked[0] ?? '')).not.toContain('ada@')
    await dialog.locator('textarea').fill('The CSV export loses umlauts')
    await dialog.locator('button[type=submit]').click()
    await dialog.getByText(/received/i).waitFor()
  })
})

describe.each(MODES)('%s', (name, options) => {
  test('announcements and suggestions break no rule of accessibility', async () => {
    await setting.team('PATCH', '/v1/project', { isSuggesting: true })
    await announce({ ...incident, endsAt: new Date(Date.now() + 3_600_000).toISOString() })
    await announce({ kind: 'maintenance', title: 'Maintenance on Sunday', isDismissible: false })
    await announce({ kind: 'resolved', title: 'Sign-in works again', body: 'Thank you.' })
    await announce({ kind: 'news', title: 'Export to CSV knows umlauts', body: 'Umlauts in CSV.' })
    const visitor = await (
      await setting.browser.newContext({ reducedMotion: 'reduce', ...options })
    ).newPage()
    await visitor.goto(setting.shop.origin)
    const dialog = await openForm(visitor)
    await dialog.locator('.announcements').waitFor()
    await dialog.locator('.announcements details').evaluateAll((boxes) => {
      for (const box of boxes) box.setAttribute('open', '')
    })
    const announcements = await findViolations(visitor)
    await dialog.locator('textarea').fill('Where are the umlauts in my CSV export?')
    await dialog.locator('.suggestions').waitFor()
    const suggestions = await findViolations(visitor)

    expect([...announcements, ...suggestions], name).toEqual([])
    expect(await dialog.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(false)
    await visitor.context().close()
  })
})
