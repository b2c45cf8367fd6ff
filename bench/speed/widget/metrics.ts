/** What Chromium says about the page's main thread and memory. */
import type { CDPSession } from 'playwright-core'

export interface CpuTime {
  /** Milliseconds of the main thread, all kinds of work. */
  readonly task: number
  /** Of these, of scripts. */
  readonly script: number
}

export interface Memory {
  readonly heapKb: number
  readonly nodes: number
}

/** CPU time since the page was made, not wall time: the session was enabled with `threadTicks`. */
export async function readCpu(cdp: CDPSession): Promise<CpuTime> {
  const read = await readMetrics(cdp)
  return { task: read('TaskDuration') * 1000, script: read('ScriptDuration') * 1000 }
}

/** After everything that can go has gone. */
export async function readMemory(cdp: CDPSession): Promise<Memory> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage')
  const read = await readMetrics(cdp)
  return { heapKb: read('JSHeapUsedSize') / 1024, nodes: read('Nodes') }
}

async function readMetrics(cdp: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
}
