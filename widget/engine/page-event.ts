/** How a part of the widget tells the page that something happened, wherever the part was loaded from: who listens is not its concern. */
import type { EarshotEvents } from '../events.ts'

/** Dispatched on a widget's `signal`, which all of its parts have. */
export const PAGE_EVENT = 'page'

export function emit<Name extends keyof EarshotEvents>(
  signal: AbortSignal,
  name: Name,
  payload?: Partial<EarshotEvents[Name]>,
): void {
  signal.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: { name, payload } }))
}
