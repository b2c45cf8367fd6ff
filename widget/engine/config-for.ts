/** What the project asks and tells, fetched at most once a minute and tab. Never rejects. */
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import type { GivenOptions } from '../core/options.ts'
import { keep, readKept } from './kept.ts'

/** The server's own `max-age`, in milliseconds. */
const FRESH_MS = 60_000

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 10_000

const asked = new WeakMap<GivenOptions, Promise<WidgetConfig | undefined>>()

/** Once a page; asked again after a failure. `undefined` where there is no key, no consent or no answer. */
export async function configFor(options: GivenOptions): Promise<WidgetConfig | undefined> {
  if (!options.key || options.consent === 'denied') return undefined
  const asking = asked.get(options) ?? readConfig(options)
  asked.set(options, asking)
  const config = await asking
  if (!config) asked.delete(options)
  return config
}

async function readConfig(options: GivenOptions): Promise<WidgetConfig | undefined> {
  // Unless told otherwise, the server is where this code came from.
  const { key = '', endpoint = new URL(import.meta.url).origin } = options
  const name = `earshot:config:${key}`
  const kept = readKept('sessionStorage', name)
  if (kept && Math.abs(Date.now() - kept.at) < FRESH_MS) return kept.config
  try {
    // No header of our own: the browser need not ask for leave first.
    const response = await fetch(
      `${endpoint.replace(/\/$/, '')}/v1/config?key=${encodeURIComponent(key)}`,
      { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) },
    )
    const config = await response.json()
    // A captive portal answers with a page of its own, a problem has no lists.
    if (!Array.isArray(config.surveys)) return undefined
    keep('sessionStorage', name, { at: Date.now(), config })
    return config
  } catch {
    return undefined
  }
}
