/** Lets one tab at a time show a survey, where the browser has locks: on secure pages. Elsewhere the memory is all that tabs share. */

/** Runs `work` with whether the lock is ours, and holds it until `work` is done. */
export async function withTabLock(
  name: string,
  work: (isOurs: boolean) => Promise<void>,
): Promise<void> {
  const locks = findLocks()
  if (!locks) return work(true)
  await locks.request(name, { ifAvailable: true }, (lock) => work(lock !== null))
}

/** Whether any tab holds it. */
export async function isHeldElsewhere(name: string): Promise<boolean> {
  try {
    const held = (await findLocks()?.query())?.held ?? []
    return held.some((lock) => lock.name === name)
  } catch {
    // A sandboxed page has the API but may not use it.
    return false
  }
}

function findLocks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
