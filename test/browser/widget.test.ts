import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { watchPolicy } from '../support/watch-policy.ts'

let browser: Browser
let server: RunningServer
let shop: ForeignPage
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  shop = await serveForeignPage(
    `<!doctype html><html lang="en"><head><title>A shop</title></head>
     <body><main><h1>A shop</h1><a href="#more">More</a></main>
     <script async src="${server.url}/widget.js" data-key="${server.publicKey}"></script></body></html>`,
    {
      'Content-Security-Policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'`,
    },
  )
})

afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(() => context.close())

const launcher = () => page.getByRole('button', { name: /feedback/i }).first()
const dialog = () => page.getByRole('dialog')
const message = () => dialog().getByRole('textbox').first()

describe('by keyboard', () => {
  test('opens with focus inside, keeps it there, and gives it back on Esc', async () => {
    await page.goto(shop.origin)
    await launcher().focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()

    expect(await isFocusInside()).toBe(true)
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await isFocusOnPage(), `after ${presses + 1} tabs`).toBe(false)
    }
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })

    await expect.poll(() => launcher().evaluate((button) => button.matches(':focus'))).toBe(true)
  })

  test('sends without a pointer', async () => {
    await page.goto(shop.origin)
    await launcher().focus()
    await page.keyboard.press('Enter')
    await message().waitFor()
    await message().focus()
    await page.keyboard.type('Typed, not clicked.')
    await dialog().getByRole('button', { name: /send/i }).focus()
    await page.keyboard.press('Enter')

    await dialog()
      .getByText(/received/i)
      .waitFor()
  })
})

test.each(['light', 'dark'] as const)(
  'the open form breaks no accessibility rule (%s)',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const free = await serveForeignPage(
      `<!doctype html><html lang="en"><head><title>A shop</title></head><body><main><h1>A shop</h1></main>
     <script async src="${server.url}/widget.js" data-key="${server.publicKey}"></script></body></html>`,
    )
    await page.goto(free.origin)
    await launcher().click()
    await message().waitFor()

    expect(await findViolations(page)).toEqual([])
    await free.close()
  },
)

test('an empty form says what is missing and takes the focus there', async () => {
  await page.goto(shop.origin)
  await launcher().click()
  await dialog().getByRole('button', { name: /send/i }).click()

  await expect.poll(() => message().getAttribute('aria-invalid')).toBe('true')
  expect(await message().evaluate((field) => field.matches(':focus'))).toBe(true)
})

test('what was written offline survives a reload and arrives exactly once', async () => {
  const violations = await watchPolicy(page)
  let posted = 0
  page.on('response', (response) => {
    if (response.url().endsWith('/v1/submissions') && response.status() === 201) posted += 1
  })
  await page.goto(shop.origin)
  await launcher().click()
  await message().fill('Written on a train without a network.')
  await context.setOffline(true)
  await dialog().getByRole('button', { name: /send/i }).click()
  await dialog()
    .getByText(/saved on this device/i)
    .waitFor()
  await context.setOffline(false)
  await page.reload()

  await expect.poll(() => posted, { timeout: 20_000 }).toBe(1)
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(posted).toBe(1)
  expect(violations).toEqual([])
})

test('asks nobody but the page and Earshot, and sets no cookie', async () => {
  const strangers: string[] = []
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (origin !== shop.origin && origin !== server.url) strangers.push(request.url())
  })
  await page.goto(shop.origin)
  await launcher().click()
  await message().fill('Nothing leaks.')
  await dialog().getByRole('button', { name: /send/i }).click()
  await dialog()
    .getByText(/received/i)
    .waitFor()

  expect(strangers).toEqual([])
  expect(await context.cookies()).toEqual([])
})

/** The deepest focused element, through shadow roots, lies in the dialog. */
function isFocusInside(): Promise<boolean> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.closest('dialog') !== null && active !== null
  })
}

/** Focus went to the page behind. The browser's own controls, where no element has it, are fine. */
function isFocusOnPage(): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.closest('main') !== null && document.activeElement !== null,
  )
}
