/** One visit to a page in a browser context of its own, so with nothing cached, under the given conditions. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { type CpuTime, readCpu } from './metrics.ts'
import { type MeasuredPage, type Place, START_PATH } from './pages.ts'
import { watchPage } from './watch-page.ts'

const VIEWPORT = { width: 1280, height: 720 }

/** What Lighthouse calls slow 4G. Bytes a second, and milliseconds there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}

export interface Conditions {
  readonly cpuSlowdown: number
  readonly isNetworkSlow?: boolean
  /** Whether idle moments come only when `bench.releaseIdle()` is called. */
  readonly isIdleHeld?: boolean
}

export interface Visit {
  readonly page: Page
  readonly cdp: CDPSession
  /** When the page was asked for. */
  readonly startCpu: CpuTime
  /** Milliseconds to the visible launcher; exact on the slow network only. */
  readonly launcherMs: number
}

/** Opens the page, waits until its launcher is there, and hands the visit over. Fails when anybody but the page's server was asked. */
export async function visit<Answer>(
  browser: Browser,
  origin: string,
  measured: MeasuredPage,
  { cpuSlowdown, isNetworkSlow = false, isIdleHeld = false }: Conditions,
  measure: (visit: Visit) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })
  try {
    const page = await context.newPage()
    const strangers: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(origin) && !url.startsWith('data:')) strangers.push(url)
    })
    const cdp = await context.newCDPSession(page)
    const { launcher, field } = measured
    await page.addInitScript(watchPage, {
      launcher,
      field,
      isTimed: isNetworkSlow,
      isIdleHeld,
    })
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    // So that the browser's work for a new process is over, and the throttle is on from the first moment.
    await page.goto(origin + START_PATH)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    if (isNetworkSlow) await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
    const startCpu = await readCpu(cdp)
    await page.goto(origin + measured.path)
    const launcherMs = await page.evaluate(() => window.bench.launcherMs)
    const answer = await measure({ page, cdp, startCpu, launcherMs })
    if (strangers.length > 0) throw new Error(`${measured.name} asked ${strangers.join()}`)
    return answer
  } finally {
    await context.close()
  }
}

/** The middle of it, for the mouse. */
export async function middleOf(page: Page, place: Place) {
  const box = await page.evaluate((where) => window.bench.boxOf(where)?.toJSON(), place)
  if (!box) throw new Error(`${place.selector} is not visible`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Clicks the launcher and answers the milliseconds until the form can be used. */
export async function openForm(page: Page, measured: MeasuredPage): Promise<number> {
  const { x, y } = await middleOf(page, measured.launcher)
  await page.mouse.click(x, y)
  return page.evaluate(() => window.bench.clickMs)
}

/** Fails where the open form takes no text. A first choice is not a field. */
export async function writeInto(page: Page, { name, field }: MeasuredPage): Promise<void> {
  if (!field.selector.endsWith('textarea')) return
  const { x, y } = await middleOf(page, field)
  await page.mouse.click(x, y)
  await page.keyboard.type('Fine')
  const text = await page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot) active = active.shadowRoot.activeElement
    return active instanceof HTMLTextAreaElement ? active.value : undefined
  })
  if (text !== 'Fine') throw new Error(`${name}: the form is not ready, it has "${text}"`)
}
