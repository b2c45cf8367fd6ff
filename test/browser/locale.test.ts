import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../widget/strings/catalogues.ts'
import { formEn } from '../../widget/strings.ts'
import { launchBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'ja',
  'zh-CN',
  'ko',
  'ar',
  'he',
] as const

/** What a reader of 400 % zoom on a screen of 1280 by 1024 has left. */
const NARROW = { width: 320, height: 256 }

let browser: Browser
let server: RunningServer
let shop: ForeignPage
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  shop = await serveForeignPage(
    `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A shop</title></head>
     <body><main><h1>A shop</h1><a href="#more">More</a></main><script src="${server.url}/widget.js"></script></body></html>`,
  )
})

afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: NARROW })
  page = await context.newPage()
})

afterEach(() => context.close())

const dialog = () => page.getByRole('dialog')

async function open(options: object): Promise<void> {
  await page.goto(shop.origin)
  await page.evaluate((given) => Reflect.get(window, 'Earshot').init(given).open(), {
    key: server.publicKey,
    showName: true,
    ...options,
  })
  await dialog().getByRole('textbox').first().waitFor()
  // The further parts are loaded beside the open form.
  await dialog().locator('[name=name]').waitFor()
}

describe.each(LANGUAGES)('the form in %s', (locale) => {
  test('says its texts in that language, and that it is that language', async () => {
    await open({ locale })
    const { dir, texts } = await loadCatalogue({ locale }, 'form')

    expect(await dialog().getAttribute('lang')).toBe(locale)
    expect(await dialog().getAttribute('dir')).toBe(dir)
    expect(await dialog().getByRole('heading').textContent()).toBe(
      texts.formTitle ?? formEn.formTitle,
    )
  })

  test('cuts no text off and scrolls in one direction only, at 400 % zoom', async () => {
    await open({ locale })

    expect(await findOverflows()).toEqual([])
  })

  test('bears wider spacing between lines, words and letters', async () => {
    await open({ locale })
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      // The figures of WCAG 1.4.12.
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
      )
      document.querySelector('earshot-widget')?.shadowRoot?.adoptedStyleSheets.push(sheet)
    })

    expect(await findOverflows()).toEqual([])
  })

  test.each(['light', 'dark'] as const)('breaks no accessibility rule (%s)', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme })
    await open({ locale })

    expect(await findViolations(page)).toEqual([])
  })
})

describe('from right to left', () => {
  test('all is mirrored: the form’s place, its heading, its buttons', async () => {
    await page.setViewportSize({ width: 1000, height: 900 })
    await open({ locale: 'ar' })
    const form = await boxOf('dialog')
    const close = await boxOf('dialog .close')
    const send = await boxOf('dialog [type=submit]')
    const cancel = await boxOf('dialog .quiet')

    expect(form.x).toBeLessThan(100)
    expect(close.x).toBeLessThan(form.x + form.width / 2)
    expect(send.x).toBeLessThan(cancel.x)
  })

  test('the button stands where the form opens', async () => {
    await page.setViewportSize({ width: 1000, height: 900 })
    await open({ locale: 'he' })
    await page.keyboard.press('Escape')

    const launcher = page.getByRole('button', { name: 'משוב' })
    await launcher.waitFor()
    expect((await launcher.boundingBox())?.x).toBeLessThan(100)
  })
})

describe('another language at run time', () => {
  test('words what is open anew and keeps what was typed', async () => {
    await open({ locale: 'de' })
    await dialog().getByLabel('Nachricht').fill('Umlaute gehen verloren')
    await dialog().getByText('Fehler').click()
    await dialog().locator('[name=email]').fill('ada@example.com')
    await page.evaluate(() => Reflect.get(window, 'Earshot').setLocale('ar'))

    await expect.poll(() => dialog().getByRole('heading').textContent()).toBe('إرسال ملاحظات')
    expect(await dialog().getAttribute('dir')).toBe('rtl')
    expect(await dialog().locator('textarea').inputValue()).toBe('Umlaute gehen verloren')
    expect(await dialog().locator('[name=email]').inputValue()).toBe('ada@example.com')
    expect(await dialog().locator('[value=bug]').isChecked()).toBe(true)
    await expect.poll(() => dialog().locator('label[for=name]').textContent()).toContain('الاسم')
  })

  test('reaches the button too', async () => {
    await open({ locale: 'de' })
    await page.keyboard.press('Escape')
    await page.evaluate(() => Reflect.get(window, 'Earshot').setLocale('ja'))

    await page.getByRole('button', { name: 'フィードバック' }).waitFor()
  })
})

describe('without an option', () => {
  test.each([
    ['pt-PT', 'Enviar feedback'],
    ['zh-Hans-SG', '发送反馈'],
    ['zh-TW', 'Send feedback'],
    ['de-CH', 'Feedback senden'],
  ])('a browser in %s gets “%s”', async (locale, title) => {
    await context.close()
    context = await browser.newContext({ locale, viewport: NARROW })
    page = await context.newPage()
    await open({})

    expect(await dialog().getByRole('heading').textContent()).toBe(title)
  })
})

async function boxOf(selector: string): Promise<{ x: number; width: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  return box
}

/** Whatever is wider inside than outside, or sticks out of the dialog. */
function findOverflows(): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('earshot-widget')?.shadowRoot?.querySelector('dialog')
    if (!dialog) throw new Error('no dialog')
    const frame = dialog.getBoundingClientRect()
    const found: string[] = []
    for (const element of [dialog, ...dialog.querySelectorAll<HTMLElement>('*')]) {
      // Inputs behind their labels, and what is only there for bots or for the ear.
      if (element.matches('[type=radio], [type=file], .trap, .rating label, .spoken')) continue
      const box = element.getBoundingClientRect()
      const isOut = box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1)
      // Rows reach into the padding on purpose; texts and controls stay within their own box.
      const isWhole = element !== dialog && element.childElementCount > 0
      const isCut =
        !isWhole && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
      if (isOut || isCut)
        found.push(
          `${element.outerHTML.slice(0, 120)}: ${element.scrollWidth} in ${element.clientWidth}`,
        )
    }
    return found
  })
}
