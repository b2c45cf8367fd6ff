/**
 * Puts the thread that answers requests before all others of the process. On Linux, and only there, a priority is a thread's and not the
 * process's, and `/proc` names the threads.
 */
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** The lowest priority there is. */
const LEAST = 19

/**
 * Lowers every thread but the main one: V8's helpers collect the job thread's garbage at the priority of requests otherwise, which alone
 * took the ingest's p99 from 10 to 13 ms on two cores.
 */
export function lowerHelperThreads(): void {
  if (process.platform !== 'linux') return
  for (const name of readdirSync('/proc/self/task')) {
    if (Number(name) !== process.pid) lower(Number(name))
  }
}

/** Lowers the thread that calls it. */
export function lowerThisThread(): void {
  if (process.platform === 'linux') lower(0)
}

function lower(thread: number): void {
  try {
    setPriority(thread, LEAST)
  } catch {
    // A sandbox may forbid it, and a thread may have ended: Earshot works without.
  }
}
