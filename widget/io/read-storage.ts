/** One of the page's storages. */

/** Nothing where the page is sandboxed or the person blocks storage. */
export function readStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name]
  } catch {
    return undefined
  }
}
