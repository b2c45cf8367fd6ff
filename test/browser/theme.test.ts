import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contrast, type Rgb, toHex } from '../../widget/core/contrast.ts'
import { DEFAULTS } from '../../widget/core/mend-theme.ts'
import { launchBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

let browser: Browser
let server: RunningServer
let shop: ForeignPage
let context: BrowserContext
let page: Page
let said: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  shop = await serveForeignPage(shopHtml())
})

afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
  said = []
  page.on('console', (message) => said.push(message.text()))
})

afterEach(() => context.close())

const dialog = () => page.getByRole('dialog')

function shopHtml(head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A shop</title>${head}</head>
    <body><main><h1>A shop</h1></main><script src="${server.url}/widget.js"></script></body></html>`
}

async function open(options: object, at = shop): Promise<void> {
  await page.goto(at.origin)
  await page.evaluate((given) => Reflect.get(window, 'Earshot').init(given).open(), {
    key: server.publicKey,
    locale: 'en',
    ...options,
  })
  await dialog().getByRole('textbox').first().waitFor()
}

/** A computed property of the first element in the widget that the selector finds. */
function styleOf(selector: string, property: string): Promise<string> {
  return page.evaluate(
    ([find = '', name = '']) => {
      const root = document.querySelector('earshot-widget')?.shadowRoot
      const element = root?.querySelector(find)
      if (!element) throw new Error(`no ${find}`)
      return getComputedStyle(element).getPropertyValue(name)
    },
    [selector, property],
  )
}

async function contrastOf(selector: string, text: string, behind: string): Promise<number> {
  const [one, other] = await Promise.all([styleOf(selector, text), styleOf(selector, behind)])
  return contrast(rgb(one), rgb(other))
}

function rgb(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return [red / 255, green / 255, blue / 255]
}

test.each(['light', 'dark'] as const)(
  'the colours the check takes for ours are ours (%s)',
  async (colorScheme) => {
    await open({ colorScheme, showRating: false })
    await dialog().getByText('Bug').click()
    await dialog().getByRole('button', { name: 'Send' }).click()
    await dialog().locator('p.issue').waitFor()

    const { foreground, background, accentBackground, accentForeground, errorColor } =
      DEFAULTS[colorScheme]
    const used = await Promise.all([
      styleOf('dialog', 'color'),
      styleOf('dialog', 'background-color'),
      styleOf('.kind :has(:checked)', 'background-color'),
      styleOf('.kind :has(:checked)', 'color'),
      styleOf('p.issue', 'color'),
    ])
    expect(used.map((colour) => toHex(rgb(colour)))).toEqual([
      foreground,
      background,
      accentBackground,
      accentForeground,
      errorColor,
    ])
  },
)

test('a theme that can be read is used as it is, on the button too', async () => {
  await open({
    colorScheme: 'light',
    themeLight: { accentBackground: 'oklch(45% 0.1 180)', foreground: 'rebeccapurple' },
  })

  await expect.poll(() => styleOf('dialog', 'color')).toBe('rgb(102, 51, 153)')
  expect(await styleOf('[type=submit]', 'background-color')).toBe('oklch(0.45 0.1 180)')
  expect(said).toEqual([])
})

test('what cannot be read is mended in what is seen, and said so once', async () => {
  await open({ colorScheme: 'light', themeLight: { foreground: '#bbb', accentBackground: '#fe0' } })

  await expect.poll(() => said.filter((text) => text.includes('contrast')).length).toBe(2)
  expect(await contrastOf('dialog', 'color', 'background-color')).toBeGreaterThanOrEqual(4.5)
  expect(await contrastOf('[type=submit]', 'color', 'background-color')).toBeGreaterThanOrEqual(4.5)
  const notices = said.filter((text) => text.includes('contrast'))
  expect(notices[0]).toMatch(/themeLight\.foreground #bbbbbb .* 1\.9\d .*#[0-9a-f]{6} .* 4\.5/)
  expect(notices[1]).toContain('themeLight.accentBackground')
  await page.evaluate(() => Reflect.get(window, 'Earshot').setTheme({}))
  expect(said.filter((text) => text.includes('contrast'))).toHaveLength(2)
  expect(await findViolations(page)).toEqual([])
})

test('what is no colour is reported and left out', async () => {
  await open({
    colorScheme: 'light',
    themeLight: {
      foreground: 'bleu',
      background: 'var(--nothing)',
      outline: 'none',
      boxShadow: 'big',
    },
  })

  await expect.poll(() => said.length).toBe(4)
  for (const name of ['foreground', 'background', 'outline', 'boxShadow'])
    expect(
      said.some((text) => text.includes(`themeLight.${name}`)),
      name,
    ).toBe(true)
  expect(await styleOf('dialog', 'color')).toBe('rgb(28, 29, 40)')
})

test('custom properties of the page are looked at too', async () => {
  const own = await serveForeignPage(
    shopHtml(
      '<style>earshot-widget { --earshot-foreground: #ccc; --earshot-accent: #0f766e }</style>',
    ),
  )
  await page.emulateMedia({ colorScheme: 'light' })
  await open({}, own)

  await expect.poll(() => said.join()).toContain('--earshot-foreground #cccccc')
  expect(await contrastOf('dialog', 'color', 'background-color')).toBeGreaterThanOrEqual(4.5)
  expect(await styleOf('[type=submit]', 'background-color')).toBe('rgb(15, 118, 110)')
  await own.close()
})

describe('at run time', () => {
  test('setTheme changes colours and scheme of what is open', async () => {
    await open({ colorScheme: 'light' })
    await page.evaluate(() =>
      Reflect.get(window, 'Earshot').setTheme({
        colorScheme: 'dark',
        themeDark: { background: '#001122' },
      }),
    )

    await expect.poll(() => styleOf('dialog', 'background-color')).toBe('rgb(0, 17, 34)')
    expect(await styleOf('dialog', 'color')).toBe('rgb(238, 238, 244)')
  })

  test('follows the system from light to dark, each with its own theme', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await open({ themeLight: { background: '#ffeeff' }, themeDark: { background: '#110011' } })
    await expect.poll(() => styleOf('dialog', 'background-color')).toBe('rgb(255, 238, 255)')
    await page.emulateMedia({ colorScheme: 'dark' })

    await expect.poll(() => styleOf('dialog', 'background-color')).toBe('rgb(17, 0, 17)')
  })
})

test('focus ring and shadow are taken as given', async () => {
  await open({
    colorScheme: 'light',
    themeLight: { outline: '3px dashed #b00020', boxShadow: '0 0 9px #333' },
  })

  await expect.poll(() => styleOf('dialog', 'box-shadow')).toContain('9px')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await styleOf(':focus-visible', 'outline-style')).toBe('dashed')
  expect(await styleOf(':focus-visible', 'outline-color')).toBe('rgb(176, 0, 32)')
})

test('where the page forbids constructed styles later on, elements with the nonce bring them', async () => {
  const strict = await serveForeignPage(shopHtml(), {
    'Content-Security-Policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; style-src 'nonce-abc123'`,
  })
  await page.addInitScript(() => {
    // Launcher and form need theirs.
    const replaceSync = CSSStyleSheet.prototype.replaceSync
    CSSStyleSheet.prototype.replaceSync = function (css) {
      if (!/^(button|dialog)\{/.test(css)) throw new TypeError('Illegal invocation')
      replaceSync.call(this, css)
    }
  })
  await open({ styleNonce: 'abc123', colorScheme: 'light' }, strict)
  await dialog().getByRole('button', { name: 'Send' }).click()

  await expect.poll(() => styleOf('p.issue', 'color')).toBe('rgb(179, 38, 30)')
  expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  await strict.close()
})

describe('in forced colours', () => {
  test('what is chosen and what has the focus is told by the system’s colours', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    await open({})
    const chip = dialog().getByText('Bug')
    await chip.click()

    const chosen = await styleOf('.kind :has(:checked)', 'background-color')
    expect(chosen).not.toBe(await styleOf('.kind label:not(:has(:checked))', 'background-color'))
    await page.keyboard.press('Tab')
    expect(await styleOf(':focus-visible', 'outline-style')).toBe('solid')
    expect(await findViolations(page)).toEqual([])
  })
})
