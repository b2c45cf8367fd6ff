/** How a part of the widget tells the page that something happened, wherever the part was loaded from: the engine hands it on. */
import type { EarshotEvents } from '../events.ts'

/** Dispatched on a widget's `signal`, which all of its parts have. */
export const PAGE_EVENT = 'page'

export type PageEvent = {
  readonly [Name in keyof EarshotEvents]: {
    readonly name: Name
    readonly payload: EarshotEvents[Name]
  }
}[keyof EarshotEvents]

export function emit(signal: AbortSignal, event: PageEvent): void {
  signal.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: event }))
}
