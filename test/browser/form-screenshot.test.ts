import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  type FormSite,
  openForm,
  sendForm,
  startFormSite,
  type Upload,
  watchUploads,
} from '../support/form-site.ts'
import { watchPolicy } from '../support/watch-policy.ts'

/** The shared screen: red on its left half, green on its right. */
const SCREEN = { width: 400, height: 200 }

let browser: Browser
let site: FormSite
let context: BrowserContext
let page: Page
let violations: string[]
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
})

afterEach(async () => {
  expect(violations).toEqual([])
  await context.close()
})

describe('taking one', () => {
  test('keeps the widget out of the picture and stops sharing at once', async () => {
    await shareScreen(page)
    const dialog = await openForm(page, site)
    const editor = await takeScreenshot(dialog)
    await editor.getByRole('button', { name: 'Attach' }).click()
    await dialog.getByText('screenshot.png', { exact: true }).waitFor()

    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
      calls: 1,
      dialogOpacity: '0',
      wantsThisTab: true,
      trackStates: ['ended'],
    })
    expect(await dialog.evaluate((form) => getComputedStyle(form).opacity)).toBe('1')
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Look')
    expect((await sendForm(page, dialog)).attachmentIds).toHaveLength(1)
    const picture = await decode(await sentPicture())
    expect(picture.width).toBe(SCREEN.width)
    expect(picture.height).toBe(SCREEN.height)
    expect(picture.at(50, 100)).toEqual('red')
    expect(picture.at(350, 100)).toEqual('green')
  })

  test('gives the focus back to the form', async () => {
    await shareScreen(page)
    const dialog = await openForm(page, site)
    const editor = await takeScreenshot(dialog)
    await page.keyboard.press('Escape')
    await editor.waitFor({ state: 'detached' })

    expect(await dialog.getByRole('listitem').count()).toBe(0)
    expect(
      await dialog
        .getByRole('button', { name: 'Add screenshot' })
        .evaluate((button) => button.matches(':focus')),
    ).toBe(true)
    expect(await dialog.isVisible()).toBe(true)
  })

  test('says in words what else there is when the person says no', async () => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getDisplayMedia = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    const dialog = await openForm(page, site)
    await dialog.getByRole('button', { name: 'Add screenshot' }).click()

    await dialog.locator('.files .issue').getByText('No screenshot was taken.').waitFor()
    expect(await dialog.evaluate((form) => getComputedStyle(form).opacity)).toBe('1')
  })

  test('is not offered where the browser cannot; pasting is', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(MediaDevices.prototype, 'getDisplayMedia')
    })
    const dialog = await openForm(page, site)

    expect(await dialog.getByRole('button', { name: 'Add screenshot' }).count()).toBe(0)
    await dialog.getByText('You can paste or drop a screenshot here.').waitFor()
  })

  test('is not offered where the page does not want it', async () => {
    const dialog = await openForm(page, site, { enableScreenshot: false })

    expect(await dialog.getByRole('button', { name: 'Add screenshot' }).count()).toBe(0)
    await dialog.getByText('Add file').waitFor()
  })
})

describe('editing one', () => {
  let dialog: Locator
  let editor: Locator

  beforeEach(async () => {
    await shareScreen(page)
    dialog = await openForm(page, site)
    editor = await takeScreenshot(dialog)
  })

  async function send(): Promise<Picture> {
    await editor.getByRole('button', { name: 'Attach' }).click()
    await dialog.getByText('screenshot.png', { exact: true }).waitFor()
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Look')
    await sendForm(page, dialog)
    return decode(await sentPicture())
  }

  test('what is hidden is gone from the file, not covered', async () => {
    await choose('Hide')
    await drag([0.05, 0.1], [0.25, 0.9])

    const picture = await send()

    expect(picture.at(60, 100)).toBe('black')
    expect(picture.at(21, 21)).toBe('black')
    expect(picture.at(98, 178)).toBe('black')
    expect(picture.at(10, 100)).toBe('red')
    expect(picture.at(150, 100)).toBe('red')
    // Only one picture left the browser, and nothing follows the picture in its file.
    expect(await uploads()).toHaveLength(1)
    expect((await sentPicture()).bytes.subarray(-8, -4).toString()).toBe('IEND')
  })

  test('by keyboard alone: add, move, resize, undo, attach', async () => {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => editor.getByRole('radio', { name: 'Hide' }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const area = editor.getByRole('button', { name: 'Hide, area 1' })
    await expect.poll(() => area.evaluate((node) => node.matches(':focus'))).toBe(true)
    // A step is 1 % of the longer side: 4 pixels. From the middle (140 | 70) to the left edge.
    for (let step = 0; step < 35; step += 1) await page.keyboard.press('ArrowLeft')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => editor.getByRole('status').textContent())
      .toBe('Hide: 0 % from the left, 35 % from the top, 30 by 40 %')

    const picture = await send()

    expect(picture.at(1, 71)).toBe('black')
    expect(picture.at(118, 144)).toBe('black')
    expect(picture.at(122, 100)).toBe('red')
    expect(picture.at(60, 150)).toBe('red')
  })

  test('a crop leaves nothing but itself', async () => {
    await choose('Crop')
    await drag([0.5, 0], [0.99, 0.99])

    const picture = await send()

    expect(Math.abs(picture.width - 196)).toBeLessThanOrEqual(3)
    expect(picture.at(5, 5)).toBe('green')
    expect(picture.at(picture.width - 5, 50)).toBe('green')
  })

  test('a highlight stays bright, the rest steps back', async () => {
    await drag([0.6, 0.2], [0.9, 0.8])

    const picture = await send()

    expect(picture.at(300, 100)).toBe('green')
    expect(picture.at(50, 100)).toBe('dark red')
  })

  test('two taps are two corners, for those who cannot drag', async () => {
    await choose('Hide')
    await tap(0.55, 0.1)
    await expect
      .poll(() => editor.getByRole('status').textContent())
      .toBe('First corner set. Tap the opposite corner.')
    await tap(0.95, 0.9)

    const picture = await send()

    expect(picture.at(300, 100)).toBe('black')
    expect(picture.at(210, 100)).toBe('green')
  })

  test('what is undone or removed leaves no mark', async () => {
    await choose('Hide')
    await drag([0.1, 0.1], [0.4, 0.9])
    await editor.getByRole('button', { name: 'Undo' }).click()
    await drag([0.6, 0.1], [0.9, 0.9])
    await page.keyboard.press('Delete')

    const picture = await send()

    expect(picture.at(100, 100)).toBe('red')
    expect(picture.at(300, 100)).toBe('green')
  })

  test('a marked area is moved and resized by its handle', async () => {
    await choose('Hide')
    await drag([0.05, 0.1], [0.2, 0.4])
    await drag([0.1, 0.2], [0.65, 0.2])
    await drag([0.75, 0.4], [0.95, 0.9])

    const picture = await send()

    expect(picture.at(60, 40)).toBe('red')
    expect(picture.at(250, 40)).toBe('black')
    expect(picture.at(370, 160)).toBe('black')
  })

  async function choose(tool: string): Promise<void> {
    await editor.getByRole('radio', { name: tool }).check({ force: true })
  }

  type Share = readonly [x: number, y: number]

  async function onStage([x, y]: Share): Promise<{ x: number; y: number }> {
    const box = await editor.locator('.stage').boundingBox()
    if (!box) throw new Error('no stage')
    return { x: box.x + x * box.width, y: box.y + y * box.height }
  }

  async function drag(from: Share, to: Share): Promise<void> {
    const [start, end] = [await onStage(from), await onStage(to)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 4 })
    await page.mouse.up()
  }

  async function tap(...at: Share): Promise<void> {
    const { x, y } = await onStage(at)
    await page.mouse.click(x, y)
  }
})

test('a picture that was chosen can be edited too, and is replaced', async () => {
  await shareScreen(page)
  const dialog = await openForm(page, site)
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 100, height: 80 } })
  await dialog
    .getByLabel('Add file')
    .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer })
  await dialog.getByRole('button', { name: 'Edit mine.png' }).click()
  const editor = page.locator('dialog.editor')
  await editor.getByRole('radio', { name: 'Hide' }).check({ force: true })
  await editor.getByRole('button', { name: 'Add area' }).click()
  await editor.getByRole('button', { name: 'Attach' }).click()
  await editor.waitFor({ state: 'detached' })
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Look')
  await sendForm(page, dialog)

  expect((await uploads()).map(({ name }) => name)).toEqual(['mine.png'])
  expect((await decode(await sentPicture())).at(50, 40)).toBe('black')
})

async function takeScreenshot(dialog: Locator): Promise<Locator> {
  await dialog.getByRole('button', { name: 'Add screenshot' }).click()
  const editor = page.locator('dialog.editor')
  await editor.waitFor()
  return editor
}

async function sentPicture(): Promise<Upload> {
  const sent = (await uploads()).at(-1)
  if (!sent) throw new Error('nothing was uploaded')
  return sent
}

interface Picture {
  readonly width: number
  readonly height: number
  at(x: number, y: number): string
}

/** Decodes the very bytes that were sent, on a page without any policy. */
async function decode({ bytes, type }: Upload): Promise<Picture> {
  const blank = await context.newPage()
  const { width, height, pixels } = await blank.evaluate(
    async ({ base64, mediaType }) => {
      const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([binary], { type: mediaType }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const drawing = canvas.getContext('2d')
      drawing?.drawImage(bitmap, 0, 0)
      const data = drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      return { width: bitmap.width, height: bitmap.height, pixels: [...data] }
    },
    { base64: bytes.toString('base64'), mediaType: type },
  )
  await blank.close()
  return {
    width,
    height,
    at(x, y) {
      const start = (y * width + x) * 4
      const [red = 0, green = 0, blue = 0] = pixels.slice(start, start + 3)
      if (red === 0 && green === 0 && blue === 0) return 'black'
      // The frame went through a video: colours are near, not equal.
      if (blue > 60) return `rgb(${red} ${green} ${blue})`
      if (red > 200 && green < 60) return 'red'
      if (green > 100 && red < 60) return 'green'
      if (red > 100 && green < 60) return 'dark red'
      return `rgb(${red} ${green} ${blue})`
    },
  }
}

/** Stands in for the person who chooses this tab, and notes what happened. */
async function shareScreen(target: Page): Promise<void> {
  await target.addInitScript(({ width, height }) => {
    const shared = {
      calls: 0,
      dialogOpacity: '',
      wantsThisTab: false,
      tracks: [] as MediaStreamTrack[],
    }
    Reflect.defineProperty(window, 'shared', {
      get: () => ({
        calls: shared.calls,
        dialogOpacity: shared.dialogOpacity,
        wantsThisTab: shared.wantsThisTab,
        trackStates: shared.tracks.map((track) => track.readyState),
      }),
    })
    navigator.mediaDevices.getDisplayMedia = async (wishes) => {
      shared.calls += 1
      shared.wantsThisTab = Reflect.get(wishes ?? {}, 'preferCurrentTab') === true
      const root = document.querySelector('earshot-widget')?.shadowRoot
      const dialog = root?.querySelector('dialog')
      if (dialog) shared.dialogOpacity = getComputedStyle(dialog).opacity
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d')
      const paint = (): void => {
        if (!context) return
        context.fillStyle = '#f00'
        context.fillRect(0, 0, width / 2, height)
        context.fillStyle = '#008000'
        context.fillRect(width / 2, 0, width / 2, height)
      }
      paint()
      const timer = setInterval(paint, 30)
      setTimeout(() => clearInterval(timer), 10_000)
      const stream = canvas.captureStream(30)
      shared.tracks.push(...stream.getTracks())
      return stream
    }
  }, SCREEN)
}
