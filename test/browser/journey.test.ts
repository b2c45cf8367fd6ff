import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { claimInstall, signIn } from '../support/dashboard-member.ts'
import { findViolations } from '../support/find-violations.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { watchPolicy } from '../support/watch-policy.ts'

const MESSAGE = 'The export to CSV loses every umlaut, and I need it for the tax office.'

let browser: Browser
let server: RunningServer
let shop: ForeignPage

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer({ args: ['--sample'] })
  shop = await serveForeignPage(
    `<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1>
     <script async src="${server.url}/widget.js" data-key="${server.publicKey}"></script></html>`,
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

test('feedback given on a strict foreign page is found in the dashboard after the jobs', async () => {
  const visitor = await browser.newPage()
  const violations = await watchPolicy(visitor)
  await visitor.goto(shop.origin)
  await submitFeedback(visitor)

  const member = await (await browser.newContext()).newPage()
  await claimInstall(member, server)
  await analyseNow(member)

  await member.goto(`${server.url}/inbox`)
  const message = member.getByText('loses every umlaut')
  await message.waitFor()
  expect(await member.locator('main').innerText()).toMatch(/Negative/)
  expect(violations).toEqual([])
})

describe('with the sample project', () => {
  let page: Page

  beforeAll(async () => {
    page = await (await browser.newContext()).newPage()
    await signIn(page, server)
    await page
      .getByRole('combobox', { name: /project/i })
      .selectOption({ label: 'Fieldnote (sample)' })
    await page.getByRole('heading', { name: /what to look at first/i }).waitFor()
  })

  test('the first report names the theme that spiked after a release', async () => {
    await page.goto(server.url)

    const highlights = page.getByRole('region', { name: /what stands out/i })
    await expect.poll(() => highlights.innerText()).toMatch(/release 4\.2\.0/)
  })

  test.each(['light', 'dark'] as const)(
    'no screen breaks an accessibility rule (%s)',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      for (const path of await listScreens(page)) {
        await open(page, path)
        expect(await findViolations(page), path).toEqual([])
      }
    },
  )

  test('no screen scrolls sideways at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 720 })
    for (const path of [...(await listScreens(page)), '/demo/', '/docs/']) {
      await open(page, path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(320)
    }
  })
})

/** Every screen, the largest theme's included. */
async function listScreens(page: Page): Promise<string[]> {
  await open(page, '/themes')
  const theme = await page.locator('main a[href^="/themes/"]').first().getAttribute('href')
  return ['/', '/themes', theme ?? '/themes', '/inbox', '/settings']
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}${path}`)
  await page.locator('h1, h2').first().waitFor()
  await page.waitForLoadState('networkidle')
}

async function submitFeedback(page: Page): Promise<void> {
  await page.getByRole('button', { name: /feedback/i }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox', { name: /message|tell|what/i })
    .first()
    .fill(MESSAGE)
  await dialog.getByRole('button', { name: /send/i }).click()
  await dialog
    .getByText(/thank|received|sent/i)
    .first()
    .waitFor()
}

async function analyseNow(page: Page): Promise<void> {
  await page.goto(server.url)
  const button = page.getByRole('button', { name: /analyse now/i })
  const ranking = page
    .getByRole('heading', { name: /what stands out|what to look at first/i })
    .first()
  // A tick of the schedule may have been quicker than the button.
  await button.or(ranking).first().waitFor()
  if (await button.isVisible()) await button.click()
  await ranking.waitFor()
}
