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
  sendFeedback,
} from './notices-setting.ts'

let setting: NoticesSetting
let context: BrowserContext
let page: Page

beforeAll(async () => {
  setting = await openNoticesSetting()
})

afterAll(() => setting?.close())

beforeEach(async () => {
  context = await setting.browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(() => context.close())

async function answer(id: string): Promise<void> {
  await setting.team('PATCH', `/v1/entries/${id}`, { status: 'started' })
  await setting.team('POST', `/v1/entries/${id}/replies`, { body: 'We can see it, thank you.' })
}

function receipts(of: Page): Promise<readonly { id: string; token: string }[]> {
  return of.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '[]'), receiptsName())
}

function receiptsName(): string {
  return `earshot:receipts:${setting.server.publicKey}`
}

async function privateLink(of: Page): Promise<string> {
  const [receipt] = await receipts(of)
  return `${setting.server.url}/f/#${receipt?.id}.${receipt?.token}`
}

const entry = () => dialogOf(page).locator('.entry').first()

describe('on the device it was sent from', () => {
  test('follows status and replies, adds a detail, and knows what is new', async () => {
    const violations = await watchPolicy(page)
    await page.goto(setting.strictShop.origin)
    const id = await sendFeedback(page, 'Exports lose umlauts.')
    await answer(id)

    await dialogOf(page).getByRole('button', { name: 'Follow it up' }).click()
    await entry().getByText('In progress').waitFor()
    await entry().getByText('We can see it, thank you.').waitFor()
    await entry().getByLabel('Add a detail').fill('On Safari only.')
    await entry().getByRole('button', { name: 'Add', exact: true }).click()
    await dialogOf(page).getByText('Your detail was added.').waitFor()

    const { items } = await setting.team('GET', `/v1/entries/${id}/replies`)
    expect(items).toMatchObject([
      { author: 'team', body: 'We can see it, thank you.' },
      { author: 'respondent', body: 'On Safari only.' },
    ])
    await setting.team('POST', `/v1/entries/${id}/replies`, { body: 'Fixed in 4.2.' })
    await page.reload()
    await openForm(page)
    await dialogOf(page).getByRole('button', { name: 'Your feedback' }).click()
    await entry().locator('summary').getByText('New reply').waitFor()
    await entry().locator('summary').click()
    expect(await entry().locator('mark').count()).toBe(1)
    await page.keyboard.press('Escape')
    await openForm(page)
    await dialogOf(page).getByRole('button', { name: 'Your feedback' }).click()
    await entry().locator('summary').waitFor()

    expect(await entry().getByText('New reply').count()).toBe(0)
    expect(violations).toEqual([])
  })

  test('withdraws, then erases by keyboard alone: there is nothing left, here or there', async () => {
    await page.goto(setting.shop.origin)
    const id = await sendFeedback(page, 'I was mistaken.')
    await dialogOf(page).getByRole('button', { name: 'Follow it up' }).focus()
    await page.keyboard.press('Enter')
    await entry().getByRole('button', { name: 'Withdraw' }).focus()
    await page.keyboard.press('Enter')
    expect(await focusedText()).toBe('Keep it')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('Withdrawn.', { exact: true }).waitFor()
    await expect.poll(() => entry().getByLabel('Add a detail').count()).toBe(0)

    await entry().getByRole('button', { name: 'Erase' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await focusedText()).toBe('Erase')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialogOf(page).getByText('Erased for good.').waitFor()

    expect(await receipts(page)).toEqual([])
    await expect(setting.team('GET', `/v1/entries/${id}`)).rejects.toThrow('404')
    expect(await dialogOf(page).isVisible()).toBe(true)
  })

  test('says that it is offline, and loads once it no longer is', async () => {
    await page.goto(setting.shop.origin)
    await sendFeedback(page, 'Written before the tunnel.')
    await dialogOf(page).getByRole('button', { name: 'Follow it up' }).click()
    await entry().getByLabel('Add a detail').fill('In the tunnel.')
    await context.setOffline(true)
    await entry().getByRole('button', { name: 'Add', exact: true }).click()
    await entry()
      .getByText(/You are offline/)
      .waitFor()

    await context.setOffline(false)
    await entry().getByRole('button', { name: 'Add', exact: true }).click()
    await dialogOf(page).getByText('Your detail was added.').waitFor()
  })

  test('lets go of what was erased elsewhere', async () => {
    await page.goto(setting.shop.origin)
    await sendFeedback(page, 'Erased from another device.')
    const [receipt] = await receipts(page)
    await fetch(`${setting.server.url}/v1/receipts/${receipt?.id}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${receipt?.token}` },
    })

    await dialogOf(page).getByRole('button', { name: 'Follow it up' }).click()
    await entry()
      .getByText(/no longer exists/)
      .waitFor()
    await entry().getByRole('button', { name: 'Remove from this list' }).click()

    expect(await receipts(page)).toEqual([])
  })
})

describe('by its private link', () => {
  test('opens on any device, and the token reaches nobody but the server’s header', async () => {
    await page.goto(setting.shop.origin)
    const id = await sendFeedback(page, 'Exports lose umlauts.')
    await answer(id)
    const link = await privateLink(page)
    const token = link.split('.').at(-1) ?? ''
    const other = await (await setting.browser.newContext()).newPage()
    const violations = await watchPolicy(other)
    const asked: { url: string; referrer: string; authorization: string }[] = []
    other.on('request', (request) => {
      const { referer = '', authorization = '' } = request.headers()
      asked.push({ url: request.url(), referrer: referer, authorization })
    })

    await other.goto(link)
    await other.getByText('We can see it, thank you.').waitFor()

    expect(await other.title()).toBe('Your feedback')
    expect(asked.filter(({ url }) => new URL(url).origin !== setting.server.url)).toEqual([])
    expect(asked.filter(({ url }) => url.split('#')[0]?.includes(token))).toEqual([])
    expect(asked.filter(({ referrer }) => /\/f\//.test(referrer))).toEqual([])
    expect(
      asked.filter(({ authorization }) => authorization).map(({ url }) => new URL(url).pathname),
    ).toEqual([`/v1/receipts/${id}`])
    expect(other.url()).toBe(link)
    expect(violations).toEqual([])
    await other.context().close()
  })

  test('adds a detail and erases', async () => {
    await page.goto(setting.shop.origin)
    const id = await sendFeedback(page, 'Exports lose umlauts.')
    const link = await privateLink(page)

    await page.goto(link)
    await page.getByLabel('Add a detail').fill('Still does.')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Your detail was added.').waitFor()
    await page.getByRole('button', { name: 'Erase' }).click()
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await page.getByText('Erased for good.').waitFor()

    await expect(setting.team('GET', `/v1/entries/${id}`)).rejects.toThrow('404')
    await page.reload()
    await page.getByText(/no longer exists/).waitFor()
  })

  test.each([
    ['without a token', '/f/#ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R', /not complete/],
    ['without anything', '/f/', /not complete/],
    ['with a wrong token', '/f/#ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R.wrong', /no longer exists/],
  ])('says what is wrong %s', async (_name, path, words) => {
    await page.goto(`${setting.server.url}${path}`)

    await page.getByText(words).waitFor()
  })
})

describe.each(MODES)('%s', (name, options) => {
  test('no view breaks a rule of accessibility', async () => {
    const visitor = await (
      await setting.browser.newContext({ reducedMotion: 'reduce', ...options })
    ).newPage()
    await visitor.goto(setting.shop.origin)
    const id = await sendFeedback(visitor, 'Exports lose umlauts.')
    await answer(id)
    const violations: Record<string, readonly string[]> = {
      'just sent': await findViolations(visitor),
    }

    await dialogOf(visitor).locator('.just-sent button').click()
    await dialogOf(visitor).locator('.replies').waitFor()
    violations['entry'] = await findViolations(visitor)
    await dialogOf(visitor).locator('.actions .erase').click()
    violations['question'] = await findViolations(visitor)
    await visitor.keyboard.press('Escape')
    await dialogOf(visitor).locator('.entry summary').click()
    violations['list'] = await findViolations(visitor)
    const link = await privateLink(visitor)
    await visitor.evaluate(
      (item) =>
        localStorage.setItem(item, localStorage.getItem(item)?.replace('ent_', 'ent_0') ?? ''),
      receiptsName(),
    )
    await visitor.reload()
    await openForm(visitor)
    await dialogOf(visitor).locator('.follow-up button').click()
    await dialogOf(visitor).locator('.unloaded .issue').waitFor()
    violations['error'] = await findViolations(visitor)
    await dialogOf(visitor).locator('.unloaded button').click()
    await dialogOf(visitor).locator('.empty').waitFor()
    violations['empty'] = await findViolations(visitor)
    await visitor.goto(link)
    await visitor.locator('.replies').waitFor()
    violations['page'] = await findViolations(visitor)

    expect(Object.values(violations).flat(), `${name}: ${JSON.stringify(violations)}`).toEqual([])
    expect(await scrollsSideways(visitor)).toBe(false)
    await visitor.context().close()
  })
})

/** The text of the focused element, through shadow roots. */
function focusedText(): Promise<string | undefined> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.textContent ?? undefined
  })
}

function scrollsSideways(of: Page): Promise<boolean> {
  return of.evaluate(() => document.documentElement.scrollWidth > innerWidth)
}
