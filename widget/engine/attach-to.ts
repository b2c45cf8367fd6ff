/** Makes elements of the page open the form, with options of their own for as long as it is open. */
import type { EarshotOptions } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import { THEME_EVENT } from '../theme/change-theme.ts'
import { withEvents } from './event-hub.ts'

export interface AttachDeps {
  readonly options: GivenOptions
  readonly signal: AbortSignal
  readonly open: () => Promise<void>
  /** Called when the form has closed next. */
  readonly onceClosed: (run: () => void) => void
}

/** What an element's own options have changed, until it is put back. */
const OVERRIDDEN = new WeakMap<GivenOptions, () => void>()

/** By a selector also what is not on the page yet. Returns what undoes it. */
export function attachTo(
  { options, signal, open, onceClosed }: AttachDeps,
  target: Element | string,
  overrides: Partial<EarshotOptions> = {},
): () => void {
  const undo = new AbortController()
  signal.addEventListener('abort', () => undo.abort(), { signal: undo.signal })
  const listener = ({ target: pressed }: Event): void => {
    if (!(pressed instanceof Element) || !isWithin(pressed, target)) return
    onceClosed(override(options, overrides, signal))
    void open()
  }
  const place = typeof target === 'string' ? document : target
  place.addEventListener('click', listener, { signal: undo.signal })
  return () => undo.abort()
}

/** Returns what puts the options back as they were. A second press, while the form is on its way, begins with the options as given. */
function override(
  options: GivenOptions,
  overrides: Partial<EarshotOptions>,
  signal: AbortSignal,
): () => void {
  OVERRIDDEN.get(options)?.()
  const names = Object.keys(overrides)
  if (names.length === 0) return () => {}
  const before = Object.fromEntries(names.map((name) => [name, Reflect.get(options, name)]))
  const change = (next: object): void => {
    Object.assign(options, next)
    signal.dispatchEvent(new Event(STRINGS_EVENT))
    signal.dispatchEvent(new Event(THEME_EVENT))
  }
  const callbacks = Object.entries(withEvents(overrides, signal))
  change({
    ...overrides,
    ...Object.fromEntries(callbacks.filter(([name]) => names.includes(name))),
  })
  const restore = (): void => {
    if (OVERRIDDEN.get(options) !== restore) return
    OVERRIDDEN.delete(options)
    change(before)
  }
  OVERRIDDEN.set(options, restore)
  return restore
}

function isWithin(pressed: Element, target: Element | string): boolean {
  if (typeof target !== 'string') return true
  try {
    return pressed.closest(target) !== null
  } catch {
    // No selector: nothing is meant by it.
    return false
  }
}
