import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  type FormSite,
  openForm,
  pressLauncher,
  sendForm,
  startFormSite,
  type Upload,
  watchUploads,
} from '../support/form-site.ts'
import { watchPolicy } from '../support/watch-policy.ts'

let browser: Browser
let site: FormSite
let context: BrowserContext
let page: Page
let violations: string[]
let dialog: Locator
let uploads: () => Promise<readonly Upload[]>

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
  uploads = await watchUploads(page)
  dialog = await openForm(page, site)
})

afterEach(async () => {
  expect(violations).toEqual([])
  await context.close()
})

const input = () => dialog.getByLabel('Add file')
const items = () => dialog.getByRole('list', { name: 'Files' }).getByRole('listitem')
const problem = (words: string) => dialog.locator('.files .issue').getByText(words)
const spoken = () => dialog.locator('.spoken[role=status]').last().textContent()
const text = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`Contents of ${name}`),
})

describe('a file', () => {
  test('goes to the server before the feedback, which names it', async () => {
    await dialog.getByRole('textbox', { name: 'Message' }).fill('See the log')
    await input().setInputFiles([text('a.txt'), text('b.txt')])
    await expect.poll(() => items().count()).toBe(2)

    const sent = await sendForm(page, dialog)

    expect((await uploads()).map(({ name, bytes }) => `${name}: ${bytes}`)).toEqual([
      'a.txt: Contents of a.txt',
      'b.txt: Contents of b.txt',
    ])
    expect(sent.attachmentIds).toHaveLength(2)
    for (const id of sent.attachmentIds ?? []) expect(id).toMatch(/^att_/)
  })

  test('is said, can be taken away, and gives the focus on', async () => {
    await input().setInputFiles([text('a.txt'), text('b.txt')])
    await expect.poll(spoken).toBe('b.txt added')
    await dialog.getByRole('button', { name: 'Remove a.txt' }).click()

    await expect.poll(() => items().allTextContents()).toEqual([expect.stringContaining('b.txt')])
    expect(await spoken()).toBe('a.txt removed')
    expect(
      await dialog
        .getByRole('button', { name: 'Remove b.txt' })
        .evaluate((button) => button.matches(':focus')),
    ).toBe(true)
  })

  test('can be added again after it was taken away', async () => {
    await input().setInputFiles(text('a.txt'))
    await dialog.getByRole('button', { name: 'Remove a.txt' }).click()
    await input().setInputFiles(text('a.txt'))

    await expect.poll(() => items().count()).toBe(1)
  })

  test('is gone from the next feedback', async () => {
    await dialog.getByRole('textbox', { name: 'Message' }).fill('See the log')
    await input().setInputFiles(text('a.txt'))
    await sendForm(page, dialog)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await pressLauncher(page)

    expect(await items().count()).toBe(0)
  })

  test('that a reload took away is missed in words, the text is not', async () => {
    await dialog.getByRole('textbox', { name: 'Message' }).fill('See the log')
    await input().setInputFiles(text('a.txt'))
    await expect.poll(() => items().count()).toBe(1)
    await page.reload()
    await pressLauncher(page)

    await dialog.getByText('Files are not kept when a page reloads.').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('See the log')
  })
})

test('a picture can be pasted', async () => {
  await give('paste')

  await expect.poll(() => items().allTextContents()).toEqual([expect.stringContaining('clip.png')])
})

test('a picture can be dropped, and the form shows where', async () => {
  await give('dragover')
  expect(await dialog.getAttribute('class')).toContain('dropping')
  await give('drop')

  await expect.poll(() => items().count()).toBe(1)
  expect(await dialog.getAttribute('class')).not.toContain('dropping')
})

test('pasted text stays text', async () => {
  const message = dialog.getByRole('textbox', { name: 'Message' })
  await message.evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Hello')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    field.dispatchEvent(paste)
    if (paste.defaultPrevented) throw new Error('text was taken away')
  })

  expect(await items().count()).toBe(0)
})

describe('refuses in words', () => {
  test('a sixth file', async () => {
    await input().setInputFiles([1, 2, 3, 4, 5, 6].map((number) => text(`${number}.txt`)))

    await problem('At most 5 files can be sent.').waitFor()
    expect(await items().count()).toBe(5)
  })

  test('a file that is too large and no picture', async () => {
    const buffer = Buffer.alloc(5 * 1024 * 1024 + 1, 'x')
    await input().setInputFiles({ name: 'big.txt', mimeType: 'text/plain', buffer })

    await problem('big.txt is larger than 5 MB.').waitFor()
    expect(await items().count()).toBe(0)
  })

  test('a kind of file that is not taken', async () => {
    const buffer = Buffer.from('MZ')
    await input().setInputFiles({ name: 'run.exe', mimeType: 'application/x-msdownload', buffer })

    await problem('run.exe cannot be sent').waitFor()
    expect(await items().count()).toBe(0)
  })

  test('what only looks like a picture', async () => {
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    await input().setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer })

    await problem('a.svg cannot be sent').waitFor()
  })
})

test('makes a picture that is too large fit', async () => {
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Look')
  // Noise: no format makes it small.
  await input().evaluate(async (field) => {
    const canvas = new OffscreenCanvas(1600, 1600)
    const context = canvas.getContext('2d')
    const noise = new Uint8ClampedArray(1600 * 1600 * 4)
    for (let start = 0; start < noise.length; start += 65_536)
      crypto.getRandomValues(noise.subarray(start, start + 65_536))
    context?.putImageData(new ImageData(noise, 1600, 1600), 0, 0)
    const blob = await canvas.convertToBlob()
    if (blob.size <= 5 * 1024 * 1024) throw new Error('the picture is not too large')
    const files = new DataTransfer()
    files.items.add(new File([blob], 'noise.png', { type: 'image/png' }))
    if (field instanceof HTMLInputElement) field.files = files.files
    field.dispatchEvent(new Event('change'))
  })
  await expect.poll(() => items().allTextContents(), { timeout: 20_000 }).toHaveLength(1)
  await sendForm(page, dialog)

  const [sent] = await uploads()
  expect(sent?.name).toBe('noise.jpg')
  expect(sent?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(sent?.bytes.length).toBeGreaterThan(100_000)
  expect(sent?.bytes.length).toBeLessThanOrEqual(5 * 1024 * 1024)
})

test('offers the camera where there is a touch screen', async () => {
  const phone = await browser.newContext({ isMobile: true, hasTouch: true })
  const mobile = await phone.newPage()
  const form = await openForm(mobile, site)

  expect(await form.getByLabel('Take photo').getAttribute('capture')).toBe('environment')
  expect(await form.getByRole('button', { name: 'Add screenshot' }).count()).toBe(0)
  await form.getByText('You can paste or drop a screenshot here.').waitFor()
  await phone.close()
})

/** What a person's hand does, as far as a script may. */
async function give(type: 'paste' | 'dragover' | 'drop'): Promise<void> {
  await dialog.evaluate(async (target, name) => {
    const canvas = new OffscreenCanvas(40, 40)
    canvas.getContext('2d')
    const blob = await canvas.convertToBlob()
    const data = new DataTransfer()
    data.items.add(new File([blob], 'clip.png', { type: 'image/png' }))
    const init = { bubbles: true, cancelable: true, composed: true }
    target.dispatchEvent(
      name === 'paste'
        ? new ClipboardEvent(name, { ...init, clipboardData: data })
        : new DragEvent(name, { ...init, dataTransfer: data }),
    )
  }, type)
}
