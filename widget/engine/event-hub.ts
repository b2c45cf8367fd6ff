/** What `on` and `off` do: hears what happens in all parts of one widget and calls the page's handlers. */
import type { GivenOptions } from '../core/options.ts'
import { emit, PAGE_EVENT } from './page-event.ts'

/** Of whichever event: the page's types say which payload goes with which name. */
type Handler = (payload: never) => unknown

export interface EventHub {
  on(name: string, handler: Handler): () => void
  off(name: string, handler: Handler): void
  /** When the form closes next. */
  onceClosed(run: () => void): void
}

/** The form's callbacks are how it tells the engine too: it needs to know of nothing else. */
export type Callbacks = Pick<
  GivenOptions,
  'onFormOpen' | 'onFormClose' | 'onSubmitSuccess' | 'onSubmitQueued' | 'onSubmitError'
>

export function createEventHub(signal: AbortSignal): EventHub {
  const handlers = new Map<string, Set<Handler>>()
  signal.addEventListener(PAGE_EVENT, (event) => {
    const { name, payload }: { readonly name: string; readonly payload: never } =
      Object(event).detail
    // Each in a task of its own: a handler that throws is the page's error and stops nobody else.
    for (const handler of handlers.get(name) ?? [])
      queueMicrotask(() => {
        if (handlers.get(name)?.has(handler)) handler(payload)
      })
  })
  const off = (name: string, handler: Handler): void => {
    handlers.get(name)?.delete(handler)
  }
  const on = (name: string, handler: Handler): (() => void) => {
    const set = handlers.get(name) ?? new Set()
    handlers.set(name, set.add(handler))
    return () => off(name, handler)
  }
  return {
    on,
    off,
    onceClosed(run) {
      const end = on('formClose', () => {
        end()
        run()
      })
    },
  }
}

/** The page's callbacks, and the events that go with them. */
export function withEvents(given: Callbacks, signal: AbortSignal): Required<Callbacks> {
  return {
    onFormOpen() {
      emit(signal, 'formOpen')
      given.onFormOpen?.()
    },
    onFormClose() {
      emit(signal, 'formClose')
      given.onFormClose?.()
    },
    onSubmitSuccess(feedback, receipt) {
      emit(signal, 'feedbackSent', { feedback, receipt })
      given.onSubmitSuccess?.(feedback, receipt)
    },
    onSubmitQueued(feedback, receipt) {
      emit(signal, 'feedbackQueued', { feedback, receipt })
      given.onSubmitQueued?.(feedback, receipt)
    },
    onSubmitError(error) {
      emit(signal, 'feedbackRefused', { error })
      given.onSubmitError?.(error)
    },
  }
}
