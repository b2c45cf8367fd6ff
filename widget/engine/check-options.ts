/** Says on the console, once and in words, what is wrong with the options. The words are loaded only where there is something to check. */
import type { GivenOptions } from '../core/options.ts'

/** With nothing but texts under these names there is nothing to check. */
const PLAIN: readonly string[] = ['key', 'endpoint', 'triggerLabel', 'locale']

/** Never rejects. */
export async function checkOptions(
  given: GivenOptions,
  log: Pick<Console, 'warn'> = console,
): Promise<void> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  // A tag without a key waits for `init`.
  if (entries.length === 0) return
  if (
    given.key &&
    entries.every(([name, value]) => PLAIN.includes(name) && typeof value === 'string')
  )
    return
  try {
    const { describeOptionMistakes, isOption } = await import('../core/options.ts')
    const attributes = readAttributes(given.key)
    const ours = entries.filter(([name]) => isOption(name) || !(name in attributes))
    for (const mistake of describeOptionMistakes(Object.fromEntries(ours)))
      log.warn(`Earshot: ${mistake}`)
  } catch {
    // Offline: a mistake that was not found is found on the next page.
  }
}

/** A tag carries attributes of others too, such as a framework's: they are nobody's mistake. */
function readAttributes(key = ''): DOMStringMap {
  const tag = document.querySelector<HTMLElement>(`script[data-key="${CSS.escape(key)}"]`)
  return tag?.dataset ?? {}
}
