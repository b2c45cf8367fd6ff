/** Runs the load generator as a child process. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { LoadEvent, LoadPlan, LoadResult } from './load-plan.ts'

const GENERATOR = fileURLToPath(new URL('./load.ts', import.meta.url))

export interface RunningLoad {
  /** Resolves when the warm-up is over. */
  readonly measuring: Promise<void>
  /** Resolves when the measured time is over; requests may still be under way. */
  readonly measured: Promise<void>
  readonly done: Promise<LoadResult>
  /** Ends the measured time now. */
  end(): void
}

/** Starts at once. */
export function startLoad(plan: LoadPlan): RunningLoad {
  const child = spawn(process.execPath, [GENERATOR, JSON.stringify(plan)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const measuring = Promise.withResolvers<void>()
  const measured = Promise.withResolvers<void>()
  const done = Promise.withResolvers<LoadResult>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event: LoadEvent = JSON.parse(line)
    if (event.type === 'measuring') measuring.resolve()
    else if (event.type === 'measured') measured.resolve()
    else done.resolve(event.result)
  })
  child.once('exit', (code) => {
    if (code !== 0) done.reject(new Error(`the load generator ended with ${code}`))
  })
  return {
    measuring: measuring.promise,
    measured: measured.promise,
    done: done.promise,
    end: () => void child.stdin.end(),
  }
}
