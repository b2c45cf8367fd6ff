/** What the form says of what waits on the device. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findViolations } from '../support/find-violations.ts'
import {
  listWaiting,
  type OutboxSetting,
  openOutboxSetting,
  send,
  visit,
} from './outbox-setting.ts'

let setting: OutboxSetting
let context: BrowserContext
let page: Page

beforeAll(async () => {
  setting = await openOutboxSetting()
})

afterAll(() => setting?.close())

beforeEach(async () => {
  setting.proxy.behave(() => 'pass')
  context = await setting.browser.newContext({ reducedMotion: 'reduce' })
  page = await visit(context, setting.shop)
})

afterEach(() => context.close())

const dialog = () => page.getByRole('dialog')
const note = () => dialog().locator('.waiting')

test('what waits is named until it is sent', async () => {
  setting.proxy.behave(({ body }) => (body.includes('while it is down') ? { status: 500 } : 'pass'))
  await send(page, 'written while it is down')

  await page.getByRole('button', { name: /feedback/i }).click()
  await note()
    .getByText(/will be sent when the server is back/i)
    .waitFor()
  expect(await note().innerText()).toContain('written while it is down')
  expect(await findViolations(page)).toEqual([])

  setting.proxy.behave(() => 'pass')
  await note().waitFor({ state: 'detached', timeout: 20_000 })
  expect(setting.count('written while it is down')).toBe(1)
})

test('what was refused late is announced and shown with the reason until it is discarded', async () => {
  setting.proxy.behave((_request, index) =>
    index === 0
      ? { status: 500 }
      : { status: 403, body: { code: 'forbidden', detail: 'The project is closed.' } },
  )
  await send(page, 'too late')
  await page.getByRole('button', { name: /feedback/i }).click()

  await dialog()
    .getByRole('status')
    .getByText('The project is closed.')
    .waitFor({ timeout: 20_000 })
  await note().getByText('The project is closed.').waitFor()
  expect(await note().innerText()).toContain('too late')
  expect(await findViolations(page)).toEqual([])
  await note().getByRole('button', { name: 'Discard draft' }).click()

  await note().waitFor({ state: 'detached' })
  expect(await listWaiting(page)).toEqual([])
  expect(
    await dialog()
      .locator('textarea')
      .evaluate((field) => field.matches(':focus')),
  ).toBe(true)
})

test('without consent the form writes nothing to the device, and says what that means', async () => {
  // The tag's own widget, which has consent, keeps what the project asks; it must be done before its traces are cleared.
  await page.waitForFunction(
    (name) => sessionStorage.getItem(name) !== null,
    `earshot:config:${setting.server.publicKey}`,
  )
  await page.evaluate((key) => {
    Reflect.get(window, 'Earshot').init({ key, consent: 'denied' })
  }, setting.server.publicKey)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  setting.proxy.behave(() => ({ status: 500 }))
  await page.getByRole('button', { name: /feedback/i }).click()
  await dialog().locator('textarea').fill('nothing of this is kept')
  await dialog()
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') })
  await dialog().getByText('a.txt').first().waitFor()
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  await dialog()
    .getByText(/keep this page open/i)
    .waitFor()

  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ])
  expect(kept).toEqual([])
  expect(await listWaiting(page)).toEqual([])
})
