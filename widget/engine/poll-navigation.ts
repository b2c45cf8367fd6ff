/** Looks at the address now and then, in browsers without the Navigation API. */

/** How often, in milliseconds. */
const POLL_MS = 500

export function pollNavigation(look: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  addEventListener('popstate', look, { signal })
  const timer = setInterval(look, POLL_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
}
