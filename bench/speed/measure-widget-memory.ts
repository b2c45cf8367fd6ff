/** What the widget keeps in the page's memory, at rest and with the form open: Earshot beside Sentry and betahuhn. */
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../test/support/browser.ts'
import type { Row } from './table.ts'
import { type Figures, toMeasureRow } from './widget/measure-row.ts'
import { type Memory, readMemory } from './widget/metrics.ts'
import { addPages, type MeasuredPage, PAGES } from './widget/pages.ts'
import { BETAHUHN, bundlePeers, SENTRY } from './widget/peers.ts'
import { serveSite } from './widget/site.ts'
import { openForm, visit } from './widget/visit.ts'

const ROUNDS = 3
const SETTLE_MS = 1500

export const WIDGET_MEMORY_METHOD = `\
Widget, memory: the same pages and order, no throttle, ${ROUNDS} rounds. JavaScript heap in use after three forced collections, and DOM nodes (Chromium's
own count, with text and style elements), both less those of the page without a widget; least / median. "At the launcher": what
pages put off to idle moments is held back. "At rest": ${SETTLE_MS / 1000} s after it was let go, with what is fetched ahead. "Form open": ${SETTLE_MS / 1000} s after the click.`

const W7_LOAD = { goal: 'W7', bars: { [BETAHUHN]: 0.8 } }
const W7_OPEN = { goal: 'W7', bars: { [SENTRY]: 0.7 } }

interface Sample {
  readonly launcher: Memory
  readonly rest: Memory
  readonly form: Memory
}

/** One row a measure, one column a product. */
export async function measureWidgetMemory(): Promise<Row[]> {
  const site = await serveSite({ surveys: [], announcements: [], surveyCoolDownDays: 0 })
  addPages(site, await bundlePeers())
  const browser = await launchBrowser()
  const samples: Figures<Sample>[] = []
  try {
    for (let number = 0; number < ROUNDS; number += 1) {
      const figures = new Map<string, Sample>()
      for (const page of PAGES) figures.set(page.name, await takeSample(browser, site.origin, page))
      samples.push(figures)
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const row = (measure: string, read: (sample: Sample) => number, reading = {}): Row =>
    toMeasureRow(measure, samples, read, { isOverBlank: true, ...reading })
  return [
    row('heap KB at the launcher', ({ launcher }) => launcher.heapKb, W7_LOAD),
    row('heap KB at rest', ({ rest }) => rest.heapKb, W7_LOAD),
    row('heap KB, form open', ({ form }) => form.heapKb, W7_OPEN),
    row('nodes at rest', ({ rest }) => rest.nodes),
    row('nodes, form open', ({ form }) => form.nodes),
  ]
}

function takeSample(browser: Browser, origin: string, measured: MeasuredPage): Promise<Sample> {
  const conditions = { cpuSlowdown: 1, isIdleHeld: true }
  return visit(browser, origin, measured, conditions, async ({ page, cdp }) => {
    const launcher = await readMemory(cdp)
    await page.evaluate(() => window.bench.releaseIdle())
    await page.waitForTimeout(SETTLE_MS)
    const rest = await readMemory(cdp)
    await openForm(page, measured)
    await page.waitForTimeout(SETTLE_MS)
    return { launcher, rest, form: await readMemory(cdp) }
  })
}
