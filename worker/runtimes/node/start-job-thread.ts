/** Starts the job thread, answers its writes, and brings it up again if it dies. */
import { Worker } from 'node:worker_threads'
import type { JobName } from '../../../contracts/vocabulary.ts'
import type { Logger } from '../../deps.ts'
import type { WriteBatch } from './group-commit.ts'
import type { FromJobThread, JobThreadData, ToJobThread } from './job-messages.ts'

/** Pause before a dead thread is started anew, so that a crash at start does not spin. */
const RESTART_MS = 5_000

export interface JobThread {
  /** Queues jobs of one project, or of all where it is undefined. */
  run(projectId: string | undefined, jobs: readonly JobName[]): void
  /** Lets the run under way end, then ends the thread. */
  stop(): Promise<void>
}

/** Starts the thread on the database at `path`; its writes go through `write`. */
export function startJobThread(path: string, write: WriteBatch, log: Logger): JobThread {
  const data: JobThreadData = { path }
  let isStopping = false
  let thread = start()

  function start(): Worker {
    const worker = new Worker(new URL('./job-thread.ts', import.meta.url), { workerData: data })
    const post = (message: ToJobThread) => worker.postMessage(message)
    worker.on('message', (message: FromJobThread) => {
      const { id } = message
      write(message.statements).then(
        (results) => post({ type: 'written', id, results }),
        (error: unknown) => post({ type: 'refused', id, message: String(error) }),
      )
    })
    worker.on('error', (error) => log.error('job-thread-died', { error: String(error) }))
    worker.on('exit', () => {
      if (isStopping) return
      setTimeout(() => {
        if (!isStopping) thread = start()
      }, RESTART_MS).unref()
    })
    return worker
  }

  return {
    run: (projectId, jobs) =>
      thread.postMessage({
        type: 'run',
        jobs,
        ...(projectId === undefined ? {} : { projectId }),
      } satisfies ToJobThread),
    stop() {
      isStopping = true
      const ended = new Promise<void>((resolve) => void thread.once('exit', () => resolve()))
      thread.postMessage({ type: 'stop' } satisfies ToJobThread)
      return ended
    },
  }
}
