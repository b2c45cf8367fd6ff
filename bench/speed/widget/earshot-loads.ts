/**
 * The files of Earshot that each step needs. They are listed in `.size-limit.json`; that they are enough, and that each is asked for, is
 * seen in a real browser: the server answers no other.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import * as z from 'zod'
import { addEarshot, EARSHOT, type MeasuredPage, PAGES, type Place, SURVEY } from './pages.ts'
import { type Site, serveSite } from './site.ts'
import { openForm, visit } from './visit.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const SETTLED_MS = 1500

const SIZE_ROWS = {
  launcher: 'widget: launcher on the page',
  form: 'widget: everything to the open form',
  survey: 'widget: everything to a running survey',
}

export type Step = keyof typeof SIZE_ROWS
export const STEPS = ['launcher', 'form', 'survey'] as const

const FIRST_QUESTION: Place = { hosts: ['earshot-widget', 'div'], selector: '.survey input' }

const sizeRowsSchema = z.array(
  z.object({ name: z.string(), path: z.union([z.string(), z.array(z.string())]) }),
)

export interface EarshotLoad {
  readonly step: Step
  /** Without these the step does not happen. */
  readonly needed: readonly string[]
  /** All that came by itself until a while after the step, ahead of what is done next. */
  readonly fetched: readonly string[]
}

/** Fails when a listed file is not enough, or not asked for. */
export async function watchLoads(browser: Browser): Promise<readonly EarshotLoad[]> {
  const loads: EarshotLoad[] = []
  for (const step of STEPS) {
    const site = await serveSite(configFor(step))
    addEarshot(site)
    try {
      const needed = listFiles(step)
      site.serveOnly(needed)
      const asked = await reach(browser, site, step, 0)
      const unasked = needed.filter((file) => !asked.includes(file))
      if (unasked.length > 0) throw new Error(`${step} does not ask for ${unasked.join()}`)
      site.serveOnly(undefined)
      loads.push({ step, needed, fetched: await reach(browser, site, step, SETTLED_MS) })
    } finally {
      await site.close()
    }
  }
  return loads
}

function configFor(step: Step) {
  const surveys = step === 'survey' ? [SURVEY] : []
  return { surveys, announcements: [], surveyCoolDownDays: 0, isSuggesting: false }
}

/** Opens a page, goes as far as the step, and answers the files of ours that were asked for. */
async function reach(browser: Browser, site: Site, step: Step, waitMs: number) {
  const earshot = PAGES.find(({ name }) => name === EARSHOT)
  if (!earshot) throw new Error('Earshot has a page')
  const page: MeasuredPage = step === 'survey' ? { ...earshot, launcher: FIRST_QUESTION } : earshot
  await visit(browser, site.origin, page, { cpuSlowdown: 1 }, async ({ page: opened }) => {
    if (step === 'form') await openForm(opened, page)
    await opened.waitForTimeout(waitMs)
  })
  const files = site.takeRequested().map((path) => path.slice(1))
  return [...new Set(files.filter((file) => file.endsWith('.js')))]
}

function listFiles(step: Step): string[] {
  const rows = sizeRowsSchema.parse(JSON.parse(readFileSync(`${ROOT}.size-limit.json`, 'utf8')))
  const path = rows.find(({ name }) => name === SIZE_ROWS[step])?.path
  if (!path) throw new Error(`.size-limit.json has no row "${SIZE_ROWS[step]}"`)
  return [path].flat().flatMap((pattern) => {
    const files = globSync(pattern, { cwd: ROOT }).map((file) => basename(file))
    if (files.length !== 1) throw new Error(`${pattern} is ${files.length} files`)
    return files
  })
}
