/** What people write arrives exactly once, whatever happens to the network, the page and the server. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/running-server.ts'
import {
  listWaiting,
  load,
  type OutboxSetting,
  openOutboxSetting,
  send,
  visit,
} from './outbox-setting.ts'

let setting: OutboxSetting
let context: BrowserContext
let page: Page

beforeAll(async () => {
  setting = await openOutboxSetting()
})

afterAll(() => setting?.close())

beforeEach(async () => {
  setting.proxy.behave(() => 'pass')
  context = await setting.browser.newContext()
  page = await visit(context, setting.shop)
})

afterEach(() => context.close())

const arrived = (message: string) =>
  expect.poll(() => setting.count(message), { timeout: 40_000, interval: 200 })

describe('offline', () => {
  test('100 submissions survive a reload and arrive as 100 entries, with their time', async () => {
    await context.setOffline(true)
    const answers = await page.evaluate(() => {
      const earshot = Reflect.get(window, 'Earshot')
      return Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          earshot.sendFeedback({ message: `written on a train, ${index}` }),
        ),
      )
    })
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"state":"queued","reason":"offline","isDurable":true}']),
    )
    const onlineAt = Date.now()
    await context.setOffline(false)
    await page.reload()

    const stored = () =>
      setting.rows(
        "SELECT count(*), count(DISTINCT message), max(created_at) FROM entries WHERE message LIKE 'written on a train%'",
      )[0]
    await expect.poll(() => stored()?.[0], { timeout: 50_000, interval: 300 }).toBe(100)
    await load(page, setting.shop)
    await page.waitForTimeout(1_000)

    expect(stored()?.slice(0, 2)).toEqual([100, 100])
    expect(Number(stored()?.[2])).toBeLessThanOrEqual(onlineAt)
  })
})

describe('two tabs', () => {
  test('that find the same queue send each submission once', async () => {
    setting.proxy.behave(() => ({ status: 500 }))
    for (let index = 0; index < 5; index += 1) await send(page, `both tabs, ${index}`)
    const second = await visit(context, setting.shop)
    setting.proxy.behave(() => 'pass')

    await Promise.all([load(page, setting.shop), load(second, setting.shop)])

    for (let index = 0; index < 5; index += 1) await arrived(`both tabs, ${index}`).toBe(1)
    const keys = setting.proxy.seen.map(({ idempotencyKey }) => idempotencyKey)
    expect(new Set(keys).size).toBe(5)
    expect(keys).toHaveLength(5)
  })
})

describe('a page that is left while it sends', () => {
  test('crashes before the answer comes: the next one asks again', async () => {
    setting.proxy.behave((_request, index) => (index === 0 ? 'hang' : 'pass'))
    void send(page, 'crashed while sending').catch(() => {})
    await expect.poll(() => setting.proxy.seen.length).toBe(1)

    const inspector = await context.newCDPSession(page)
    void inspector.send('Page.crash').catch(() => {})
    await page.waitForEvent('crash')
    page = await visit(context, setting.shop)

    await arrived('crashed while sending').toBe(1)
    expect(new Set(setting.proxy.seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })

  test('is closed before the answer comes: the next one asks again at once', async () => {
    setting.proxy.behave((_request, index) => (index === 0 ? 'hang' : 'pass'))
    void send(page, 'closed while sending').catch(() => {})
    await expect.poll(() => setting.proxy.seen.length).toBe(1)

    await page.close()
    page = await visit(context, setting.shop)

    await arrived('closed while sending').toBe(1)
    expect(new Set(setting.proxy.seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })

  test('has been stored, but the answer was lost: it is not stored again', async () => {
    // Until the widget gives up: a browser repeats by itself, once a connection, what fails on one that it had used before.
    setting.proxy.behave(() => 'lose-answer')
    expect(await send(page, 'answer lost')).toContain('"queued"')
    setting.proxy.behave(() => 'pass')
    await arrived('answer lost').toBe(1)
    await page.close()
    page = await visit(context, setting.shop)

    await expect.poll(() => listWaiting(page), { timeout: 20_000 }).toEqual([])
    expect(setting.proxy.seen.length).toBeGreaterThan(0)
    expect(setting.count('answer lost')).toBe(1)
  })

  test('sends what was handed over in that very moment', async () => {
    await send(page, 'handed over before')
    await page.evaluate(() => {
      const earshot = Reflect.get(window, 'Earshot')
      addEventListener('pagehide', () => {
        earshot.sendFeedback({ message: 'handed over on leaving' })
      })
    })
    // Leaves for a page without the widget: nobody could send it later.
    await page.goto('about:blank')

    await arrived('handed over on leaving').toBe(1)
    await load(page, setting.shop)
    await expect.poll(() => listWaiting(page), { timeout: 20_000 }).toEqual([])
    expect(setting.count('handed over on leaving')).toBe(1)
  })
})

describe('a server that cannot take it', () => {
  test('429: waits as long as it is told', async () => {
    setting.proxy.behave((_request, index) =>
      index === 0 ? { status: 429, headers: { 'Retry-After': '3' } } : 'pass',
    )
    const askedAt = Date.now()

    expect(await send(page, 'too many')).toContain('"busy"')
    await arrived('too many').toBe(1)

    expect(Date.now() - askedAt).toBeGreaterThanOrEqual(3_000)
    expect(setting.proxy.seen).toHaveLength(2)
  })

  test('500: tries again by itself', async () => {
    setting.proxy.behave((_request, index) => (index === 0 ? { status: 500 } : 'pass'))

    expect(await send(page, 'server broke')).toContain('"busy"')

    await arrived('server broke').toBe(1)
  })

  test('maintenance: says so, and delivers later with the original time', async () => {
    const maintained = await startServer({ variables: { EARSHOT_MAINTENANCE: 'true' } })
    await page.clock.install()
    await load(page, setting.shop)
    setting.proxy.retarget(maintained.url)
    await page.getByRole('button', { name: /feedback/i }).click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('during maintenance')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText(/maintaining the service/i).waitFor()
    const saidAt = Date.now()
    setting.proxy.retarget(setting.server.url)
    await maintained.close()

    // The server asked for a minute.
    await page.clock.fastForward(50_000)
    await page.waitForTimeout(1_500)
    expect(setting.count('during maintenance')).toBe(0)
    await page.clock.fastForward(60_000)

    await arrived('during maintenance').toBe(1)
    const [row] = setting.rows(
      "SELECT created_at, received_at FROM entries WHERE message = 'during maintenance'",
    )
    expect(Number(row?.[0])).toBeLessThanOrEqual(saidAt)
    expect(Number(row?.[1])).toBeGreaterThan(saidAt)
  })

  test('no answer: gives up after ten seconds and tries again', async () => {
    setting.proxy.behave((_request, index) => (index === 0 ? 'hang' : 'pass'))

    expect(await send(page, 'hanging')).toContain('"busy"')

    await arrived('hanging').toBe(1)
  })

  test('blocked: is kept, and sent once it is let through', async () => {
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.setBlockedURLs', { urls: ['*/v1/submissions*'] })

    expect(await send(page, 'blocked')).toContain('"busy"')
    expect(setting.count('blocked')).toBe(0)
    await network.send('Network.setBlockedURLs', { urls: [] })

    await arrived('blocked').toBe(1)
  })

  test('refused in the background: is kept with the server’s reason and not sent again', async () => {
    setting.proxy.behave((_request, index) =>
      index === 0 ? { status: 500 } : { status: 403, body: { code: 'forbidden', detail: 'No.' } },
    )
    await send(page, 'refused late')

    await expect.poll(() => listWaiting(page), { timeout: 20_000 }).toEqual(['refused late: No.'])
    await load(page, setting.shop)
    await page.waitForTimeout(1_500)

    expect(setting.proxy.seen).toHaveLength(2)
    expect(await listWaiting(page)).toEqual(['refused late: No.'])
  })
})
