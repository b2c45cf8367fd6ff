/** Tells of each page view after the first, in an app that changes pages without loading them. Patches nothing of the page's. */

export function watchNavigation(onPageView: () => void, signal: AbortSignal): void {
  let last = readPage()
  const look = (): void => {
    const page = readPage()
    if (page === last) return
    last = page
    onPageView()
  }
  const navigation: unknown = Reflect.get(self, 'navigation')
  if (navigation instanceof EventTarget)
    navigation.addEventListener('navigatesuccess', look, { signal })
  else
    import('./poll-navigation.ts').then(
      ({ pollNavigation }) => pollNavigation(look, signal),
      () => {},
    )
}

/** A fragment is a place on the page, except where a router keeps its route in it. */
function readPage(): string {
  return /^#[!/]/.test(location.hash) ? location.href : location.href.split('#', 1).join('')
}
