/** Code that is loaded when it is first needed. */

/**
 * Loads it once: what is loaded again is there a task later, however often it was loaded before, and a page that is being left has no
 * later task. What could not be loaded is loaded again.
 */
export function loadOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined
  return () => {
    part ??= load()
    part.catch(() => {
      part = undefined
    })
    return part
  }
}
