/** The examples of `widget/examples` run as they are, but for the server's address and the key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'widget/examples')

let browser: Browser
let server: RunningServer
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  page = await browser.newPage()
})

afterEach(() => page.close())

function adapt(code: string): string {
  return code.replace('http://localhost:8787', server.url).replace('epk_…', server.publicKey)
}

test('the plain page opens the form by its own button, in its own words', async () => {
  const site = await serveForeignPage(adapt(readFileSync(join(EXAMPLES, 'plain.html'), 'utf8')))
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Feedback' }).waitFor()
  // Calls are answered in their order: once this one is, the page's own button is attached.
  await page.evaluate(() => Reflect.get(window, 'Earshot').canShow('any'))

  await page.getByRole('button', { name: 'Help' }).click()

  await page.getByRole('heading', { name: 'How can we help?' }).waitFor()
  await site.close()
})

test('the React component opens the form of the package, and takes the widget along when it goes', async () => {
  const files = await bundleReactApp()
  await page.route('http://app.example/**', (route) => {
    const code = files.get(new URL(route.request().url()).pathname.slice(1))
    return code === undefined
      ? route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>An app</title><div id="app"></div><script type="module" src="/app.js"></script>',
        })
      : route.fulfill({ contentType: 'text/javascript', body: code })
  })
  await page.goto('http://app.example/')

  await page.getByRole('button', { name: 'Help' }).click()

  await page.getByRole('heading', { name: 'Send feedback' }).waitFor()
  await page.evaluate(() => Reflect.get(window, 'leave')())
  await expect.poll(() => page.locator('earshot-widget').count()).toBe(0)
})

/** File name → code. With Preact in React's place, which has the same hooks, and the package as it was built. */
async function bundleReactApp(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: EXAMPLES,
    resolve: {
      alias: {
        'react/jsx-runtime': 'preact/jsx-runtime',
        react: 'preact/compat',
        '@earshot/widget': join(ROOT, 'widget/dist/index.js'),
      },
    },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? '\0app.jsx' : null),
        load: (id) => (id === '\0app.jsx' ? APP : null),
        transform: (code, id) => (id.endsWith('HelpButton.jsx') ? adapt(code) : null),
      },
    ],
    build: {
      write: false,
      target: 'chrome123',
      rollupOptions: { input: { app: 'app' }, output: { entryFileNames: '[name].js' } },
    },
  })
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
  return new Map(
    outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  )
}

const APP = `
  import { createElement as h, render } from 'preact/compat'
  import { HelpButton } from '${EXAMPLES}/react/HelpButton.jsx'
  const place = document.querySelector('#app')
  render(h(HelpButton, { user: { id: 'user-7', name: 'Ada', plan: 'pro' } }), place)
  window.leave = () => render(null, place)
`
