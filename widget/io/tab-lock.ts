/** Lets one tab at a time do some work, where the browser has locks. Without them the idempotency key still prevents doubles. */

/** Runs `work`, or skips it when another tab is at it. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  let isStarted = false
  try {
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      isStarted = true
      if (lock) await work()
    })
  } catch (error) {
    // A sandboxed page has the API but may not use it.
    if (isStarted) throw error
    await work()
  }
}
