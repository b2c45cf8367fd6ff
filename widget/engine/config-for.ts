/** What the project asks and tells, fetched at most once a minute and tab. Never rejects. */
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import type { GivenOptions } from '../core/options.ts'

/** The server's own `max-age`, in milliseconds. */
const FRESH_MS = 60_000

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 10_000

const asked = new WeakMap<GivenOptions, Promise<WidgetConfig | undefined>>()

/** Once a page; asked again after a failure. `undefined` where there is no key, no consent or no answer. */
export async function configFor(options: GivenOptions): Promise<WidgetConfig | undefined> {
  if (!options.key || options.consent === 'denied') return undefined
  const asking = asked.get(options) ?? readConfig(options, `earshot:config:${options.key}`)
  asked.set(options, asking)
  const config = await asking
  if (!config) asked.delete(options)
  return config
}

async function readConfig(options: GivenOptions, name: string): Promise<WidgetConfig | undefined> {
  const kept = readKept(name)
  if (kept) return kept
  try {
    // Unless told otherwise, the server is where this code came from.
    const { key = '', endpoint = new URL(import.meta.url).origin } = options
    const url = `${endpoint.replace(/\/$/, '')}/v1/config?key=${encodeURIComponent(key)}`
    // No header of our own: the browser need not ask for leave first.
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const config: unknown = await response.json()
    if (!response.ok || !isConfig(config)) return undefined
    keep(name, config)
    return config
  } catch {
    return undefined
  }
}

function readKept(name: string): WidgetConfig | undefined {
  try {
    const { at, config } = JSON.parse(sessionStorage[name])
    return Math.abs(Date.now() - at) < FRESH_MS && isConfig(config) ? config : undefined
  } catch {
    return undefined
  }
}

function keep(name: string, config: WidgetConfig): void {
  try {
    sessionStorage[name] = JSON.stringify({ at: Date.now(), config })
  } catch {
    // Where storage is denied every page asks.
  }
}

/** Guaranteed by the server for what is in the lists; a captive portal answers with a page of its own. */
function isConfig(value: unknown): value is WidgetConfig {
  return (
    typeof value === 'object' &&
    value !== null &&
    'surveys' in value &&
    Array.isArray(value.surveys) &&
    'announcements' in value &&
    Array.isArray(value.announcements)
  )
}
