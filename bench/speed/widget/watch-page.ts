/** Runs inside the measured page, before its own scripts: sees when the launcher and the form are there. */
import type { Place } from './pages.ts'

export interface Watched {
  readonly launcher: Place
  readonly field: Place
  /** Whether the launcher is looked for while the page loads, which costs the main thread. Otherwise from then on. */
  readonly isTimed: boolean
  /** Whether callbacks for idle moments wait for `bench.releaseIdle()`. */
  readonly isIdleHeld: boolean
}

export interface Bench {
  /** Milliseconds from the start of the navigation to the frame in which the launcher is visible. */
  readonly launcherMs: Promise<number>
  /** Milliseconds from the click to the first task after the frame that shows the field. */
  readonly clickMs: Promise<number>
  releaseIdle(): void
  /** Nothing where it is not visible. */
  boxOf(place: Place): DOMRect | undefined
}

declare global {
  interface Window {
    bench: Bench
  }
}

/** Self-contained: the browser gets its source. Looks once a frame, and only while it waits for something. */
export function watchPage({ launcher, field, isTimed, isIdleHeld }: Watched): void {
  const held: IdleRequestCallback[] = []
  const { requestIdleCallback } = window
  if (isIdleHeld) window.requestIdleCallback = (callback) => held.push(callback)

  const boxOf = ({ hosts = [], selector }: Place): DOMRect | undefined => {
    let root: ParentNode | null | undefined = document
    for (const host of hosts) root = root?.querySelector(host)?.shadowRoot
    const box = root?.querySelector(selector)?.getBoundingClientRect()
    return box && box.width > 0 && box.top < innerHeight ? box : undefined
  }
  const seen = (place: Place): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (boxOf(place)) resolve()
        else requestAnimationFrame(look)
      }
      look()
    })
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(undefined)
      })
    })
  const loaded = new Promise<void>((resolve) => {
    window.addEventListener('load', () => resolve())
  })
  const clicked = new Promise<number>((resolve) => {
    window.addEventListener('click', ({ timeStamp }) => resolve(timeStamp), {
      capture: true,
      once: true,
    })
  })

  window.bench = {
    boxOf,
    launcherMs: (isTimed ? Promise.resolve() : loaded)
      .then(() => seen(launcher))
      .then(() => performance.now()),
    clickMs: clicked.then(async (at) => {
      await seen(field)
      await painted()
      return performance.now() - at
    }),
    releaseIdle() {
      window.requestIdleCallback = requestIdleCallback
      for (const callback of held.splice(0)) requestIdleCallback.call(window, callback)
    },
  }
}
