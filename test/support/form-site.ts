/** A shop under a strict policy with the built widget in it, for tests that fill in the form in a real browser. */
import type { Locator, Page, Request } from 'playwright-core'
import type { EarshotOptions } from '../../widget/api.ts'
import { type ForeignPage, serveForeignPage } from './foreign-page.ts'
import { type RunningServer, startServer } from './running-server.ts'

export interface FormSite {
  readonly server: RunningServer
  readonly shop: ForeignPage
  close(): Promise<void>
}

/** Without a policy when a test adds code of its own to the page. */
export async function startFormSite({ isStrict = true } = {}): Promise<FormSite> {
  const server = await startServer()
  const policy = `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'`
  const shop = await serveForeignPage(
    `<!doctype html><html lang="en"><head><title>A shop</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
     <body><main><h1>A shop</h1><button id="buy">Buy</button></main>
     <script async src="${server.url}/widget.js" data-key="" data-endpoint="${server.url}"></script></body></html>`,
    isStrict ? { 'Content-Security-Policy': policy } : {},
  )
  return {
    server,
    shop,
    async close() {
      await shop.close()
      await server.close()
    },
  }
}

/** Opens the page with these options, and the form by its button. Answers the dialog, with all of its parts there. */
export async function openForm(
  page: Page,
  { server, shop }: FormSite,
  options: Partial<EarshotOptions> = {},
): Promise<Locator> {
  await page.addInitScript(
    (given) => {
      Reflect.set(window, 'earshot', [['init', given]])
    },
    { key: server.publicKey, endpoint: server.url, locale: 'en', ...options },
  )
  await page.goto(shop.origin)
  return pressLauncher(page, options.triggerLabel ?? 'Feedback')
}

export async function pressLauncher(page: Page, label = 'Feedback'): Promise<Locator> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.locator('earshot-widget dialog').first()
  // The honeypot comes with the last part.
  await dialog.locator('[name=website]').waitFor({ state: 'attached' })
  return dialog
}

export interface SentForm {
  readonly message?: string
  readonly rating?: number
  readonly name?: string
  readonly email?: string
  readonly attachmentIds?: readonly string[]
  readonly context: { readonly metadata?: Readonly<Record<string, string>> }
}

/** Presses Send and answers what went to the server, once it said that it has it. */
export async function sendForm(page: Page, dialog: Locator, label = 'Send'): Promise<SentForm> {
  const sending = page.waitForRequest(isSubmission)
  await dialog.getByRole('button', { name: label, exact: true }).click()
  const request = await sending
  await dialog.getByText(/we have received it/i).waitFor()
  return request.postDataJSON()
}

function isSubmission(request: Request): boolean {
  return request.method() === 'POST' && request.url().endsWith('/v1/submissions')
}

/**
 * Answers the bytes of the files that were sent, by name and in order. Taken from `fetch` itself: the browser's protocol does not show the
 * bodies of files. To be called before the page is opened.
 */
export async function watchUploads(page: Page): Promise<() => Promise<readonly Upload[]>> {
  await page.addInitScript(() => {
    const uploads: { name: string; type: string; base64: string }[] = []
    Reflect.set(window, 'uploads', uploads)
    const { fetch } = window
    window.fetch = async (input, init) => {
      const url = new URL(String(input))
      if (url.pathname === '/v1/attachments' && init?.body instanceof Blob) {
        const bytes = new Uint8Array(await init.body.arrayBuffer())
        let binary = ''
        for (const byte of bytes) binary += String.fromCharCode(byte)
        const name = url.searchParams.get('name') ?? ''
        uploads.push({ name, type: init.body.type, base64: btoa(binary) })
      }
      return fetch(input, init)
    }
  })
  return async () => {
    const uploads: { name: string; type: string; base64: string }[] = await page.evaluate(() =>
      Reflect.get(window, 'uploads'),
    )
    return uploads.map(({ name, type, base64 }) => ({
      name,
      type,
      bytes: Buffer.from(base64, 'base64'),
    }))
  }
}

export interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}
