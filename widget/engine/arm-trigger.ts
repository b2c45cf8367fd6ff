/** Waits for what starts a survey on this page view. One function a kind of trigger; each listens only as long as it must. */
import type { Trigger } from '../../contracts/targeting.ts'

export type Fire = () => void

/** Pixels from the top within which a leaving pointer is on its way to the tabs or the address. */
const EXIT_EDGE = 8

/** What is there to wait for: page views and events of the page come by themselves. */
export type Armed = Exclude<Trigger, { readonly type: 'page-view' | 'event' }>

/** `signal` is aborted by the next page view. */
export function armTrigger(trigger: Armed, fire: Fire, signal: AbortSignal): void {
  switch (trigger.type) {
    case 'click':
      armClick(trigger.selector, fire, signal)
      return
    case 'selector':
      armSelector(trigger.selector, fire, signal)
      return
    case 'exit-intent':
      armExitIntent(fire, signal)
      return
    case 'scroll':
      armScroll(trigger.percent, fire, signal)
      return
    case 'dwell':
      armDwell(trigger.seconds * 1000, fire, signal)
  }
}

function armClick(selector: string, fire: Fire, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && find(() => target.closest(selector))) fire()
    },
    { capture: true, passive: true, signal },
  )
}

function armSelector(selector: string, fire: Fire, signal: AbortSignal): void {
  let isAsked = false
  const look = (): void => {
    isAsked = false
    if (signal.aborted || !find(() => document.querySelector(selector))) return
    observer.disconnect()
    fire()
  }
  // A page that changes a lot is looked at once a frame; a hidden one, when it is seen again.
  const observer = new MutationObserver(() => {
    if (!isAsked) requestAnimationFrame(look)
    isAsked = true
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
  signal.addEventListener('abort', () => observer.disconnect())
  look()
}

function armExitIntent(fire: Fire, signal: AbortSignal): void {
  const once = untilFired(fire, signal)
  document.addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (!relatedTarget && clientY <= EXIT_EDGE) once.fire()
    },
    { passive: true, signal: once.signal },
  )
}

function armScroll(percent: number, fire: Fire, signal: AbortSignal): void {
  const once = untilFired(fire, signal)
  addEventListener(
    'scroll',
    () => {
      const { scrollHeight } = document.documentElement
      if (((scrollY + innerHeight) / scrollHeight) * 100 >= percent) once.fire()
    },
    { passive: true, signal: once.signal },
  )
}

/** Counts the time in which the page can be seen. */
function armDwell(durationMs: number, fire: Fire, signal: AbortSignal): void {
  const once = untilFired(fire, signal)
  let leftMs = durationMs
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = (): void => {
    if (timer !== undefined) leftMs -= performance.now() - since
    clearTimeout(timer)
    timer = undefined
  }
  const goOn = (): void => {
    pause()
    if (document.visibilityState === 'hidden') return
    since = performance.now()
    timer = setTimeout(once.fire, leftMs)
  }
  document.addEventListener('visibilitychange', goOn, { signal: once.signal })
  once.signal.addEventListener('abort', pause)
  goOn()
}

/** Fires at most once, and takes its listeners away then. */
function untilFired(
  fire: Fire,
  outer: AbortSignal,
): { readonly fire: Fire; readonly signal: AbortSignal } {
  const controller = new AbortController()
  outer.addEventListener('abort', () => controller.abort(), { signal: controller.signal })
  return {
    signal: controller.signal,
    fire() {
      controller.abort()
      fire()
    },
  }
}

/** A selector that is none finds nothing. */
function find(look: () => Element | null): Element | null {
  try {
    return look()
  } catch {
    return null
  }
}
