/** How fast the launcher and the form are there on a slow machine, and what they cost its main thread: Earshot beside Sentry and betahuhn. */
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../test/support/browser.ts'
import type { Row } from './table.ts'
import { type Figures, toMeasureRow } from './widget/measure-row.ts'
import { type CpuTime, readCpu } from './widget/metrics.ts'
import { addPages, type MeasuredPage, PAGES } from './widget/pages.ts'
import { BETAHUHN, bundlePeers, SENTRY, SENTRY_INIT } from './widget/peers.ts'
import { serveSite } from './widget/site.ts'
import { middleOf, openForm, visit, writeInto } from './widget/visit.ts'

const ROUNDS = 6
const CPU_SLOWDOWN = 4
const SETTLE_MS = 1000
const HOVER_MS = 300

export const WIDGET_SPEED_METHOD = `\
Widget, speed: real Chromium, one local server, brotli, a fresh context a visit; ${ROUNDS} rounds, the pages taking turns, each round beginning
with another. Cells: least / median, milliseconds. The page is an article of 30 sections with the script at its end.
CPU: of the main thread, by the thread ticks of Chromium's Performance domain, less the same page without a widget. "To launcher": until
it is visible and the page has loaded; what is put off to idle moments is held back until then. "With idle work": ${SETTLE_MS / 1000} s after that was
let go, with all that is fetched and started ahead. "Click to form": from the click event to the first task after the frame that shows the
message field, which is written into afterwards; of betahuhn its first choice: the field is one click further. "Slow 4G": ${CPU_SLOWDOWN}×, 150 ms there
and back, 1.6 Mbit/s, nothing held back; the click comes after ${HOVER_MS} ms of hovering over the launcher as soon as it is there. Goals compare the
least without throttle, the median with it: Chromium's throttle needs a core, and without one some rounds are not throttled.`

const W4 = { goal: 'W4', bars: { [BETAHUHN]: 0.33, [SENTRY]: 0.25 } }
const W5 = { compared: 'median', goal: 'W5', bars: { [BETAHUHN]: 0.9, [SENTRY]: 0.7 } }
const W6 = {
  compared: 'median',
  goal: 'W6',
  bars: { [BETAHUHN]: 1, [SENTRY]: 1, [SENTRY_INIT]: 1 },
}

interface CpuSample {
  readonly launcherCpu: CpuTime
  readonly settledCpu: CpuTime
  readonly clickCpu: CpuTime
  readonly clickMs: number
}

interface Sample {
  readonly full: CpuSample
  readonly throttled: CpuSample
  readonly slowLauncherMs: number
  readonly slowClickMs: number
}

/** One row a measure, one column a product. */
export async function measureWidgetSpeed(): Promise<Row[]> {
  const site = await serveSite({ surveys: [], announcements: [], surveyCoolDownDays: 0 })
  addPages(site, await bundlePeers())
  const browser = await launchBrowser()
  const samples: Figures<Sample>[] = []
  try {
    for (let number = 0; number < ROUNDS; number += 1) {
      const first = number % PAGES.length
      const figures = new Map<string, Sample>()
      for (const page of [...PAGES.slice(first), ...PAGES.slice(0, first)]) {
        figures.set(page.name, await takeSample(browser, site.origin, page))
      }
      samples.push(figures)
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const row = (measure: string, read: (sample: Sample) => number, reading = {}): Row =>
    toMeasureRow(measure, samples, read, reading)
  const cpuRow = (measure: string, read: (sample: Sample) => number, reading = {}): Row =>
    row(measure, read, { isOverBlank: true, ...reading })
  return [
    cpuRow('task CPU to launcher', ({ full }) => full.launcherCpu.task),
    cpuRow('script CPU to launcher', ({ full }) => full.launcherCpu.script, W4),
    cpuRow('task CPU with idle work', ({ full }) => full.settledCpu.task),
    cpuRow('script CPU with idle work', ({ full }) => full.settledCpu.script),
    cpuRow('task CPU of the click', ({ full }) => full.clickCpu.task),
    row('click to form', ({ full }) => full.clickMs),
    cpuRow('4×: task CPU to launcher', ({ throttled }) => throttled.launcherCpu.task),
    cpuRow('4×: script CPU to launcher', ({ throttled }) => throttled.launcherCpu.script),
    cpuRow('4×: task CPU of the click', ({ throttled }) => throttled.clickCpu.task),
    row('4×: click to form', ({ throttled }) => throttled.clickMs, W6),
    row('slow 4G: launcher', ({ slowLauncherMs }) => slowLauncherMs, W5),
    row('slow 4G: click to form', ({ slowClickMs }) => slowClickMs, W6),
  ]
}

async function takeSample(
  browser: Browser,
  origin: string,
  measured: MeasuredPage,
): Promise<Sample> {
  const full = await measureCpu(browser, origin, measured, 1)
  const throttled = await measureCpu(browser, origin, measured, CPU_SLOWDOWN)
  const conditions = { cpuSlowdown: CPU_SLOWDOWN, isNetworkSlow: true }
  const slow = await visit(browser, origin, measured, conditions, async ({ page, launcherMs }) => {
    const { x, y } = await middleOf(page, measured.launcher)
    await page.mouse.move(x, y)
    await page.waitForTimeout(HOVER_MS)
    return { slowLauncherMs: launcherMs, slowClickMs: await openForm(page, measured) }
  })
  return { full, throttled, ...slow }
}

function measureCpu(
  browser: Browser,
  origin: string,
  measured: MeasuredPage,
  cpuSlowdown: number,
): Promise<CpuSample> {
  const conditions = { cpuSlowdown, isIdleHeld: true }
  return visit(browser, origin, measured, conditions, async ({ page, cdp, startCpu }) => {
    const launcherCpu = subtract(await readCpu(cdp), startCpu)
    await page.evaluate(() => window.bench.releaseIdle())
    await page.waitForTimeout(SETTLE_MS)
    const settled = await readCpu(cdp)
    const clickMs = await openForm(page, measured)
    await page.waitForTimeout(SETTLE_MS / 2)
    const clickCpu = subtract(await readCpu(cdp), settled)
    await writeInto(page, measured)
    return { launcherCpu, settledCpu: subtract(settled, startCpu), clickCpu, clickMs }
  })
}

function subtract(later: CpuTime, earlier: CpuTime): CpuTime {
  return { task: later.task - earlier.task, script: later.script - earlier.script }
}
