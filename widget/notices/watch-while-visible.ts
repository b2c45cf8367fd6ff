/** Looks again once a minute while somebody can see it, and when the page is shown again or the network is back. */

const REFRESH_MS = 60_000

export function watchWhileVisible(signal: AbortSignal, look: () => void): void {
  const lookIfVisible = (): void => {
    if (document.visibilityState === 'visible') look()
  }
  const timer = setInterval(lookIfVisible, REFRESH_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
  document.addEventListener('visibilitychange', lookIfVisible, { signal })
  addEventListener('online', lookIfVisible, { signal })
}
