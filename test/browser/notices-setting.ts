/** A shop with the widget on it, a real server, and a member of the team who answers through the API. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { claimInstall } from '../support/dashboard-member.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

export interface NoticesSetting {
  readonly browser: Browser
  readonly server: RunningServer
  /** With the strictest policy the widget promises to work under. */
  readonly strictShop: ForeignPage
  readonly shop: ForeignPage
  /** What the team does, with a member's session. Answers the body. */
  team(method: string, path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

export const MODES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', { viewport: { width: 1280, height: 800 } }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['dark', { colorScheme: 'dark' }],
  ['right to left', { locale: 'ar' }],
  ['forced colours', { forcedColors: 'active' }],
]

export async function openNoticesSetting(): Promise<NoticesSetting> {
  const browser = await launchBrowser()
  const server = await startServer({
    variables: { EARSHOT_RECEIPTS_PER_MINUTE: '0' },
  })
  const html = `<!doctype html><html lang="en"><head><title>A shop</title></head><body><main><h1>A shop</h1></main>
     <script async src="${server.url}/widget.js" data-key="${server.publicKey}"></script></body></html>`
  const strictShop = await serveForeignPage(html, {
    'Content-Security-Policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'`,
  })
  const shop = await serveForeignPage(html)
  const dashboard = await (await browser.newContext()).newPage()
  await claimInstall(dashboard, server)

  return {
    browser,
    server,
    strictShop,
    shop,
    team: (method, path, body) =>
      dashboard.evaluate(
        async ({ method, path, body }) => {
          const response = await fetch(path, {
            method,
            headers: { 'Content-Type': 'application/json' },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          })
          const text = await response.text()
          if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
          return text ? JSON.parse(text) : {}
        },
        { method, path, body },
      ),
    async close() {
      await browser.close()
      await shop.close()
      await strictShop.close()
      await server.close()
    },
  }
}

export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

export async function openForm(page: Page): Promise<Locator> {
  await page.locator('earshot-widget button').first().click()
  await dialogOf(page).locator('textarea').first().waitFor()
  return dialogOf(page)
}

/** Sends a feedback by the form and answers its entry's id. */
export async function sendFeedback(page: Page, message: string): Promise<string> {
  const dialog = await openForm(page)
  await dialog.locator('textarea').first().fill(message)
  const answer = page.waitForResponse((response) => response.url().endsWith('/v1/submissions'))
  await dialog.locator('button[type=submit]').click()
  const { id }: { id: string } = await (await answer).json()
  await dialog.locator('.just-sent button').waitFor()
  return id
}
