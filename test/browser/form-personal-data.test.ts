import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type FormSite, openForm, sendForm, startFormSite } from '../support/form-site.ts'

let browser: Browser
let site: FormSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startFormSite()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(() => context.close())

const note = (dialog: Locator) => dialog.getByRole('group', { name: /this looks private/i })
const message = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Message' })

test('points out what looks private while it is written, and replaces each at a tap', async () => {
  const dialog = await openForm(page, site)
  await message(dialog).fill('Mail ada@example.com or call +49 30 901820, card 4242424242424242.')
  await note(dialog).waitFor()
  await dialog.getByRole('button', { name: 'Replace +49 30 901820 with [phone]' }).click()

  expect(await message(dialog).inputValue()).toBe(
    'Mail ada@example.com or call [phone], card 4242424242424242.',
  )
  await expect
    .poll(() =>
      dialog
        .getByRole('button', { name: 'Replace ada@example.com with [e-mail]' })
        .evaluate((button) => button.matches(':focus')),
    )
    .toBe(true)
  await dialog.getByRole('button', { name: 'Replace all' }).click()

  expect(await message(dialog).inputValue()).toBe(
    'Mail [e-mail] or call [phone], card [card number].',
  )
  await note(dialog).waitFor({ state: 'detached' })
  expect(await message(dialog).evaluate((field) => field.matches(':focus'))).toBe(true)
  expect((await sendForm(page, dialog)).message).toBe(
    'Mail [e-mail] or call [phone], card [card number].',
  )
})

test('asks once before sending, and lets it go as it is', async () => {
  const dialog = await openForm(page, site)
  let posted = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/submissions')) posted += 1
  })
  await message(dialog).fill('My mail is ada@example.com')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.getByRole('group', { name: /before it is sent/i }).waitFor()
  await expect.poll(() => note(dialog).evaluate((group) => group.matches(':focus'))).toBe(true)
  expect(posted).toBe(0)

  expect((await sendForm(page, dialog, 'Send as it is')).message).toBe('My mail is ada@example.com')
})

test('asks anew when something else became private', async () => {
  const dialog = await openForm(page, site)
  await message(dialog).fill('My mail is ada@example.com')
  await page.route('**/v1/submissions', (route) =>
    route.fulfill({
      status: 422,
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: { code: 'validation-failed', detail: 'Not like this.', issues: [] },
    }),
  )
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.getByRole('button', { name: 'Send as it is' }).click()
  await dialog.getByText('Not like this.').waitFor()
  await message(dialog).fill('My mail is ada@example.com, my card 4242424242424242')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()

  await dialog.getByRole('group', { name: /before it is sent/i }).waitFor()
})

test('looks at the page’s own text fields too, but an e-mail address may be where it belongs', async () => {
  const dialog = await openForm(page, site, {
    showName: true,
    fields: [{ name: 'order', label: 'Order', type: 'text' }],
  })
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com')
  await message(dialog).fill('Version 2.14.3 of 2026-11-22, order 1000482817')
  await dialog.getByRole('textbox', { name: 'Order' }).fill('DE89 3704 0044 0532 0130 00')
  await dialog
    .getByRole('button', { name: 'Replace DE89 3704 0044 0532 0130 00 with [account]' })
    .click()

  expect(await dialog.getByRole('textbox', { name: 'Order' }).inputValue()).toBe('[account]')
  await note(dialog).waitFor({ state: 'detached' })
  await sendForm(page, dialog)
})

test('says nothing where the page does not want it', async () => {
  const dialog = await openForm(page, site, { guardPersonalData: false })
  await message(dialog).fill('My mail is ada@example.com')

  expect((await sendForm(page, dialog)).message).toBe('My mail is ada@example.com')
})

test('never keeps anybody from sending, even if its code cannot be loaded', async () => {
  await page.route('**/widget-find-personal-data-*', (route) => route.abort())
  const dialog = await openForm(page, site)
  await message(dialog).fill('My mail is ada@example.com')

  expect((await sendForm(page, dialog)).message).toBe('My mail is ada@example.com')
})
