/** Keeps a dialog where it can be seen: above an on-screen keyboard, which covers the page without making it smaller. */

/** The dialog's styles stay above `--covered` and within `--seen`. */
export function keepInView(dialog: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport
  if (!view) return
  const fit = (): void => {
    // Who has zoomed in moves about by hand.
    if (view.scale > 1.01) return
    const height = document.documentElement.clientHeight
    dialog.style.setProperty('--seen', `${view.height}px`)
    dialog.style.setProperty('--covered', `${Math.max(0, height - view.offsetTop - view.height)}px`)
    dialog.querySelector(':focus')?.scrollIntoView({ block: 'nearest' })
  }
  view.addEventListener('resize', fit, { signal })
  view.addEventListener('scroll', fit, { signal })
  fit()
}
