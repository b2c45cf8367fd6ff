import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EarshotOptions } from '../../widget/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { type FormSite, openForm, startFormSite } from '../support/form-site.ts'

let browser: Browser
let site: FormSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startFormSite({ isStrict: false })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

afterEach(() => context?.close())

/** With all that a form can have. */
const FULL: Partial<EarshotOptions> = {
  showName: true,
  isNameRequired: true,
  ratingDisplay: 'smiley',
  fields: [
    { name: 'order', label: 'Order number', type: 'text', isRequired: true },
    { name: 'topic', label: 'Topic', type: 'select', options: ['Delivery', 'Payment'] },
    { name: 'call', label: 'You may call me', type: 'checkbox' },
  ],
}

const CONDITIONS: readonly (readonly [string, BrowserContextOptions, Partial<EarshotOptions>])[] = [
  ['a desktop', {}, {}],
  ['320 pixels', { viewport: { width: 320, height: 568 } }, {}],
  ['dark', { colorScheme: 'dark' }, {}],
  ['right to left', {}, { locale: 'ar' }],
  ['forced colours', { forcedColors: 'active' }, {}],
  ['reduced motion', { reducedMotion: 'reduce' }, {}],
]

async function open(
  conditions: BrowserContextOptions,
  options: Partial<EarshotOptions> = {},
): Promise<Locator> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...conditions })
  page = await context.newPage()
  return openForm(page, site, options)
}

describe.each(CONDITIONS)('breaks no accessibility rule on %s', (_name, conditions, options) => {
  test('as it opens', async () => {
    const dialog = await open(conditions, options)
    await settle(dialog)

    expect(await findViolations(page)).toEqual([])
  })

  test('with everything in it, and everything wrong', async () => {
    const dialog = await open(conditions, { ...FULL, ...options })
    const buffer = await page.screenshot()
    await dialog
      .locator('[type=file]')
      .first()
      .setInputFiles([
        { name: 'shot.png', mimeType: 'image/png', buffer },
        { name: 'run.exe', mimeType: 'application/x-msdownload', buffer },
      ])
    await dialog.locator('textarea').fill('My mail is ada@example.com')
    await dialog.locator('fieldset.guard').waitFor()
    await dialog.locator('[type=submit]').click()
    await expect.poll(() => dialog.locator('[aria-invalid=true]').count()).toBe(2)
    await settle(dialog)

    expect(await findViolations(page)).toEqual([])
    expect(await sideways(dialog)).toBeLessThanOrEqual(0)
  })

  test('in the editor of pictures', async () => {
    const dialog = await open(conditions, options)
    const buffer = await page.screenshot()
    await dialog
      .locator('[type=file]')
      .first()
      .setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer })
    await dialog.locator('.edit').click()
    const editor = page.locator('dialog.editor')
    for (const tool of ['highlight', 'hide', 'crop']) {
      await editor.locator(`[value=${tool}]`).check({ force: true })
      await editor.locator('.tools .way').first().click()
      await page.keyboard.press('Shift+ArrowLeft')
    }
    await settle(editor)

    expect(await findViolations(page)).toEqual([])
    expect(await sideways(editor)).toBeLessThanOrEqual(0)
  })
})

test('every target of the form has 24 pixels at least', async () => {
  const dialog = await open({ viewport: { width: 320, height: 568 } }, FULL)
  const buffer = await page.screenshot()
  await dialog
    .locator('[type=file]')
    .first()
    .setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer })
  await dialog.locator('.edit').waitFor()
  const sizes = await dialog
    .locator(
      'button, label:has(input), [type=checkbox], select, textarea, [type=text], [type=email]',
    )
    .evaluateAll((targets) =>
      targets.map((target) => {
        const { width, height } = target.getBoundingClientRect()
        return { name: target.className || target.textContent, side: Math.min(width, height) }
      }),
    )

  expect(sizes.length).toBeGreaterThan(15)
  expect(sizes.filter(({ side }) => side < 24)).toEqual([])
})

describe('the focus', () => {
  test('stays in the form on a page that fights for it', async () => {
    const dialog = await open({})
    await page.evaluate(() => {
      const buy = document.querySelector<HTMLElement>('#buy')
      document.addEventListener('focusin', () => buy?.focus(), true)
      const timer = setInterval(() => buy?.focus(), 5)
      setTimeout(() => clearInterval(timer), 20_000)
    })
    await dialog.getByRole('textbox', { name: 'Message' }).focus()
    await page.keyboard.type('Still here')
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.activeElement?.id),
        `after ${presses + 1} tabs`,
      ).not.toBe('buy')
    }

    expect(await dialog.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Still here')
  })

  test('goes from the editor back to the button that opened it', async () => {
    const dialog = await open({})
    const buffer = await page.screenshot()
    await dialog
      .getByLabel('Add file')
      .setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer })
    const edit = dialog.getByRole('button', { name: 'Edit shot.png' })
    await edit.focus()
    await page.keyboard.press('Enter')
    const editor = page.locator('dialog.editor')
    await editor.waitFor()
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab')
      expect(
        await dialog.evaluate((form) => form.querySelector(':focus') !== null),
        `after ${presses + 1} tabs`,
      ).toBe(false)
    }
    await page.keyboard.press('Escape')
    await editor.waitFor({ state: 'detached' })

    await expect.poll(() => edit.evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(await dialog.isVisible()).toBe(true)
  })
})

test('is filled in and sent without a pointer', async () => {
  const dialog = await open({}, FULL)
  await page.keyboard.type('Typed, not clicked')
  await tabTo('rating')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await tabTo('own:order')
  await page.keyboard.type('A-17')
  await tabTo('own:topic')
  await page.keyboard.press('ArrowDown')
  await tabTo('own:call')
  await page.keyboard.press('Space')
  await tabTo('name')
  await page.keyboard.type('Ada')
  const sending = page.waitForRequest((request) => request.url().endsWith('/v1/submissions'))
  await page.keyboard.press('Enter')

  expect((await sending).postDataJSON()).toMatchObject({
    message: 'Typed, not clicked',
    rating: 2,
    name: 'Ada',
    context: { metadata: { order: 'A-17', topic: 'Delivery', call: 'true' } },
  })
  await dialog.getByText(/we have received it/i).waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })

  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      const at = await dialog.evaluate((form) => {
        const root = form.getRootNode()
        return root instanceof ShadowRoot ? root.activeElement?.getAttribute('name') : undefined
      })
      if (at === name) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} is not reached`)
  }
})

describe('an on-screen keyboard', () => {
  /** A phone whose keyboard leaves the upper 300 of 640 pixels. */
  const SEEN = 300

  test.each([
    ['the message', 'textarea'],
    ['a later field', '[type=email]'],
  ])('covers neither %s nor the way to send it', async (_name, field) => {
    context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    // No browser without a screen has such a keyboard: it says what one would.
    await page.addInitScript(() => {
      const view = Object.assign(new EventTarget(), {
        width: 360,
        height: 640,
        offsetTop: 0,
        scale: 1,
      })
      Object.defineProperty(window, 'visualViewport', { value: view })
    })
    const dialog = await openForm(page, site, FULL)
    await dialog.locator(field).focus()
    await page.evaluate((height) => {
      const view = window.visualViewport
      if (!view) throw new Error('no visual viewport')
      Object.assign(view, { height })
      view.dispatchEvent(new Event('resize'))
    }, SEEN)

    for (const [name, control] of [
      ['the field', dialog.locator(field)],
      ['the button', dialog.locator('[type=submit]')],
    ] as const) {
      const box = await control.boundingBox()
      expect(box?.y, `${name} begins`).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0), `${name} ends`).toBeLessThanOrEqual(SEEN)
    }
    const [control, footer] = await Promise.all([
      dialog.locator(field).boundingBox(),
      dialog.locator('form > footer').boundingBox(),
    ])
    expect((control?.y ?? 0) + (control?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0)
  })
})

/** Nothing is worth scrolling sideways for. */
function sideways(dialog: Locator): Promise<number> {
  return dialog.evaluate((node) => node.scrollWidth - node.clientWidth)
}

/** Colours are measured when nothing moves any more. */
async function settle(dialog: Locator): Promise<void> {
  await dialog.evaluate((node) =>
    Promise.all(node.getAnimations({ subtree: true }).map((animation) => animation.finished)),
  )
}
