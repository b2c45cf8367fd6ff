/** Says something to screen readers through the live region that `Shell` renders. */

const EVENT = 'earshot:announce'

export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: text }))
}

/** Calls `listener` with each text announced; returns how to stop. */
export function onAnnounce(listener: (text: string) => void): () => void {
  function hear(event: Event): void {
    if (event instanceof CustomEvent) listener(String(event.detail))
  }
  window.addEventListener(EVENT, hear)
  return () => window.removeEventListener(EVENT, hear)
}
