import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  type FormSite,
  openForm,
  pressLauncher,
  sendForm,
  startFormSite,
} from '../support/form-site.ts'
import { watchPolicy } from '../support/watch-policy.ts'

let browser: Browser
let site: FormSite
let context: BrowserContext
let page: Page
let violations: string[]

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
  violations = await watchPolicy(page)
})

afterEach(async () => {
  expect(violations).toEqual([])
  await context.close()
})

test('everything a page may ask for arrives under its name', async () => {
  const dialog = await openForm(page, site, {
    showName: true,
    ratingDisplay: 'smiley',
    tags: { plan: 'pro' },
    fields: [
      { name: 'order', label: 'Order number', type: 'text', isRequired: true },
      { name: 'topic', label: 'Topic', type: 'select', options: ['Delivery', 'Payment'] },
      { name: 'call', label: 'You may call me', type: 'checkbox' },
      { name: 'empty', label: 'Left empty', type: 'text' },
    ],
  })
  await dialog.getByRole('textbox', { name: 'Message' }).fill('The parcel is late.')
  await dialog.getByRole('radio', { name: 'Very bad' }).check({ force: true })
  await dialog.getByRole('textbox', { name: 'Order number' }).fill('A-17')
  await dialog.getByRole('combobox', { name: 'Topic' }).selectOption('Delivery')
  await dialog.getByRole('checkbox', { name: 'You may call me' }).check()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com')

  expect(await sendForm(page, dialog)).toMatchObject({
    message: 'The parcel is late.',
    rating: 1,
    name: 'Ada',
    email: 'ada@example.com',
    context: { metadata: { plan: 'pro', order: 'A-17', topic: 'Delivery', call: 'true' } },
  })
})

test.each([
  ['Thumbs up', 5],
  ['Thumbs down', 1],
])('%s is the rating %i', async (thumb, rating) => {
  const dialog = await openForm(page, site, { ratingDisplay: 'thumbs' })
  await dialog.getByRole('textbox', { name: 'Message' }).fill('About this page')
  await dialog.getByRole('radio', { name: thumb }).check({ force: true })

  expect((await sendForm(page, dialog)).rating).toBe(rating)
})

test('asks for nothing that it is told not to', async () => {
  const dialog = await openForm(page, site, {
    showKind: false,
    showRating: false,
    showEmail: false,
    enableAttachments: false,
    enableScreenshot: false,
  })

  expect(await dialog.locator('fieldset, [type=email], [type=file], .way').count()).toBe(0)
})

test('knows who is writing, and lets them say something else', async () => {
  const dialog = await openForm(page, site, {
    showName: true,
    name: 'Ada Lovelace',
    email: 'ada@example.com',
  })
  expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ada Lovelace')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('')
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')

  const sent = await sendForm(page, dialog)
  expect(sent.name).toBe('Ada Lovelace')
  expect(sent.email).toBeUndefined()
})

test('says who is writing where the form does not ask', async () => {
  const dialog = await openForm(page, site, {
    showEmail: false,
    name: 'Ada Lovelace',
    email: 'ada@example.com',
  })
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')

  expect(await sendForm(page, dialog)).toMatchObject({
    name: 'Ada Lovelace',
    email: 'ada@example.com',
  })
})

test('takes the focus to the first field that is missing, with the words tied to it', async () => {
  const dialog = await openForm(page, site, {
    isNameRequired: true,
    isEmailRequired: true,
    fields: [{ name: 'order', label: 'Order number', type: 'text', isRequired: true }],
  })
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await dialog.getByRole('button', { name: 'Send' }).click()

  const order = dialog.getByRole('textbox', { name: 'Order number' })
  await expect.poll(() => order.evaluate((field) => field.matches(':focus'))).toBe(true)
  for (const [name, words] of [
    ['Order number', 'Please fill this in.'],
    ['Name', 'Please fill this in.'],
    ['E-mail', 'Please enter an e-mail address.'],
  ] as const) {
    const field = dialog.getByRole('textbox', { name })
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    const note = await field.getAttribute('aria-describedby')
    expect(await dialog.locator(`[id="${note}"]`).textContent()).toBe(words)
  }
})

test('says everything in the page’s own words', async () => {
  const dialog = await openForm(page, site, {
    triggerLabel: 'Tell us',
    formTitle: 'Your turn',
    messageLabel: 'Words',
    messagePlaceholder: 'Go ahead',
    emailLabel: 'Post',
    showName: true,
    nameLabel: 'Called',
    namePlaceholder: 'Or nick',
    isRequiredLabel: '(must)',
    addScreenshotButtonLabel: 'Snap',
    addFileButtonLabel: 'Clip',
    submitButtonLabel: 'Off it goes',
    cancelButtonLabel: 'Never mind',
    successMessageText: 'Arrived!',
    confirmButtonLabel: 'Fine',
  })

  await dialog.getByRole('heading', { name: 'Your turn' }).waitFor()
  await dialog.getByRole('textbox', { name: 'Words (must)' }).fill('Hello')
  await dialog.getByPlaceholder('Go ahead').waitFor()
  await dialog
    .getByRole('textbox', { name: 'Called' })
    .and(dialog.getByPlaceholder('Or nick'))
    .waitFor()
  await dialog.getByRole('textbox', { name: 'Post' }).waitFor()
  await dialog.getByText('Clip').waitFor()
  await dialog.getByRole('button', { name: 'Snap' }).waitFor()
  await dialog.getByRole('button', { name: 'Never mind' }).waitFor()
  await dialog.getByRole('button', { name: 'Off it goes' }).click()
  await dialog.getByText('Arrived!').waitFor()
  await dialog.getByRole('button', { name: 'Fine' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

describe('the draft', () => {
  test('outlives a reload with all its fields, is announced, and can be thrown away', async () => {
    const options = {
      showName: true,
      fields: [{ name: 'order', label: 'Order number', type: 'text' }],
    } as const
    await openForm(page, site, options)
    const dialog = page.locator('earshot-widget dialog').first()
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Half a tho')
    await dialog.getByRole('textbox', { name: 'Order number' }).fill('A-17')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada')
    await page.reload()
    await pressLauncher(page)

    expect(await dialog.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Half a tho')
    expect(await dialog.getByRole('textbox', { name: 'Order number' }).inputValue()).toBe('A-17')
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ada')
    await expect
      .poll(() => dialog.locator('.spoken[role=status]').allTextContents())
      .toContain('Your draft is back.')
    await dialog.getByRole('button', { name: 'Discard draft' }).click()

    for (const name of ['Message', 'Order number', 'Name'])
      expect(await dialog.getByRole('textbox', { name }).inputValue()).toBe('')
    expect(
      await dialog
        .getByRole('textbox', { name: 'Message' })
        .evaluate((field) => field.matches(':focus')),
    ).toBe(true)
    await page.reload()
    await pressLauncher(page)
    expect(await dialog.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('')
    expect(await dialog.getByRole('button', { name: 'Discard draft' }).count()).toBe(0)
  })
})

describe('the page hears', () => {
  const NAMES = ['onFormOpen', 'onFormClose', 'onFormSubmitted', 'onSubmitSuccess', 'onSubmitError']

  /** Functions cannot be handed over as options: the page makes them itself. */
  async function listen(): Promise<() => Promise<unknown>> {
    await page.addInitScript((names) => {
      const heard: string[] = []
      Reflect.set(window, 'heard', heard)
      const commands: unknown = Reflect.get(window, 'earshot')
      const options = Array.isArray(commands) ? commands[0][1] : undefined
      for (const name of names) options[name] = () => heard.push(name)
    }, NAMES)
    return () => page.evaluate(() => Reflect.get(window, 'heard'))
  }

  test('when it is opened and turned away', async () => {
    await openForm(page, site)
    const heard = await listen()
    await page.reload()
    const dialog = await pressLauncher(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()

    await expect.poll(heard).toEqual(['onFormOpen', 'onFormClose'])
  })

  test('when it is sent and the thanks are read', async () => {
    await openForm(page, site)
    const heard = await listen()
    await page.reload()
    const dialog = await pressLauncher(page)
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')
    await sendForm(page, dialog)
    await expect.poll(heard).toEqual(['onFormOpen', 'onSubmitSuccess'])
    await dialog.getByRole('button', { name: 'Done' }).click()

    await expect
      .poll(heard)
      .toEqual(['onFormOpen', 'onSubmitSuccess', 'onFormClose', 'onFormSubmitted'])
  })

  test('when it is refused', async () => {
    await openForm(page, site)
    const heard = await listen()
    await page.route('**/v1/submissions', (route) =>
      route.fulfill({
        status: 422,
        headers: { 'Access-Control-Allow-Origin': '*' },
        json: { code: 'validation-failed', detail: 'Not like this.', issues: [] },
      }),
    )
    await page.reload()
    const dialog = await pressLauncher(page)
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.getByText('Not like this.').waitFor()

    await expect.poll(heard).toEqual(['onFormOpen', 'onSubmitError'])
  })
})
