/** Loaded into a measured server with `--import`: answers any message from the bench with what the process has used. */
import { isMainThread } from 'node:worker_threads'

export interface Usage {
  /** Processor time of all threads since the start. */
  readonly cpuUs: number
  readonly rssBytes: number
}

// Worker threads inherit `--import`; their process would answer a second time.
if (isMainThread) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const usage: Usage = { cpuUs: user + system, rssBytes: process.memoryUsage.rss() }
    process.send?.(usage)
  })
  // A bench that was stopped leaves no server behind.
  process.on('disconnect', () => process.exit())
}
