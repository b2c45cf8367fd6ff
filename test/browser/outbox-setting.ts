/** A page with the widget on it, a real server, and an unreliable network in between. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openConnection } from '../../worker/runtimes/node/connection.ts'
import { launchBrowser } from '../support/browser.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { startProxy, type UnreliableProxy } from '../support/unreliable-proxy.ts'

export interface OutboxSetting {
  readonly browser: Browser
  readonly server: RunningServer
  readonly proxy: UnreliableProxy
  /** With the widget. */
  readonly shop: ForeignPage
  /** Without it. */
  readonly bare: ForeignPage
  /** Rows of the server's own database. */
  rows(sql: string): readonly (readonly unknown[])[]
  /** How often a message was stored. */
  count(message: string): number
  close(): Promise<void>
}

export async function openOutboxSetting(): Promise<OutboxSetting> {
  const browser = await launchBrowser()
  const server = await startServer()
  const proxy = await startProxy(server.url)
  const shop = await serveForeignPage(
    `<!doctype html><html lang="en"><head><title>A shop</title></head><body><main><h1>A shop</h1></main>
     <script async src="${proxy.url}/widget.js" data-key="${server.publicKey}"></script></body></html>`,
  )
  const bare = await serveForeignPage('<!doctype html><html lang="en"><title>Bare</title></html>')
  const rows = (sql: string): readonly (readonly unknown[])[] => {
    const database = openConnection(join(server.dataFolder, 'earshot.db'), 1000)
    try {
      return database.execute(sql).rows
    } finally {
      database.close()
    }
  }

  return {
    browser,
    server,
    proxy,
    shop,
    bare,
    rows,
    count: (message) => {
      const text = message.replaceAll("'", "''")
      return Number(rows(`SELECT count(*) FROM entries WHERE message = '${text}'`)[0]?.[0])
    },
    async close() {
      await browser.close()
      await shop.close()
      await bare.close()
      await proxy.close()
      await server.close()
    },
  }
}

/** Opens the page and waits until the widget can send. */
export async function visit(context: BrowserContext, shop: ForeignPage): Promise<Page> {
  const page = await context.newPage()
  await load(page, shop)
  return page
}

export async function load(page: Page, shop: ForeignPage): Promise<void> {
  const client = page.waitForResponse((response) => response.url().includes('/widget-client-'))
  await page.goto(shop.origin)
  await client
  await page.waitForFunction(() => 'Earshot' in window)
}

/** Opens the page's client by itself, without the widget around it, as `window.client`. */
export async function openClient(
  page: Page,
  { proxy, server, bare }: OutboxSetting,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  const file = readdirSync('dist/public').find((name) => /^widget-client-.*\.js$/.test(name))
  await page.goto(bare.origin)
  const given = JSON.stringify({ key: server.publicKey, endpoint: proxy.url, ...options })
  await page.addScriptTag({
    type: 'module',
    content: `import { clientFor } from '${proxy.url}/${file}'
      window.client = clientFor(${given}, new AbortController().signal)`,
  })
  await page.waitForFunction(() => 'client' in window)
}

/** Sends by the API, and answers what became of it. */
export function send(page: Page, message: string): Promise<string> {
  return page.evaluate(async (text) => {
    const earshot = Reflect.get(window, 'Earshot')
    try {
      return JSON.stringify(await earshot.sendFeedback({ message: text }))
    } catch (error) {
      return `refused: ${Reflect.get(Object(error), 'code')}`
    }
  }, message)
}

/** What lies in the widget's database: the message, and why it was refused. */
export function listWaiting(from: Page): Promise<string[]> {
  return from.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('earshot')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('parcels').objectStore('parcels').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(
              reading.result.map(({ submission, problem }) =>
                problem ? `${submission.message}: ${problem.detail}` : submission.message,
              ),
            )
          }
        }
      }),
  )
}
