/** The job thread: runs jobs one after another, away from the thread that answers requests. */
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { JobName } from '../../../contracts/vocabulary.ts'
import { describeError } from '../../describe-error.ts'
import { runForAllProjects, runJobs } from '../../jobs/run-scheduled.ts'
import { jsonLogger } from '../json-logger.ts'
import { createNewId } from '../new-id.ts'
import type { FromJobThread, JobThreadData, ToJobThread } from './job-messages.ts'
import { createLoadMeanings } from './load-meanings.ts'
import { openThreadDatabase } from './open-database.ts'
import { createRemoteWriter } from './remote-writer.ts'
import { lowerThisThread } from './thread-priority.ts'

/** Between two chunks, so that writing them leaves the request thread most of its time. */
const PAUSE_MS = 4

/** On Node a run may take what there is. */
const BUDGET = { maxEntries: 1_000_000, pause: () => sleep(PAUSE_MS) }

const port = parentPort
if (!port) throw new Error('job-thread.ts runs as a worker thread')
lowerThisThread()
const { path }: JobThreadData = workerData
const post = (message: FromJobThread) => port.postMessage(message)
const writer = createRemoteWriter(post)
const database = openThreadDatabase(path, writer.write)
const deps = {
  db: database.db,
  now: Date.now,
  newId: createNewId(),
  log: jsonLogger,
  loadMeanings: createLoadMeanings(jsonLogger),
}

let tail: Promise<void> = Promise.resolve()
const queued = new Set<string>()

port.on('message', (message: ToJobThread) => {
  if (message.type === 'run') enqueue(message.projectId, message.jobs)
  else if (message.type === 'stop') void tail.then(stop)
  else writer.settle(message)
})

/** What is queued already is not queued again: a slow run must not pile up ticks. */
function enqueue(projectId: string | undefined, jobs: readonly JobName[]): void {
  const name = `${projectId} ${jobs.join()}`
  if (queued.has(name)) return
  queued.add(name)
  tail = tail.then(async () => {
    queued.delete(name)
    try {
      if (projectId === undefined) await runForAllProjects(deps, jobs, BUDGET)
      else await runJobs(deps, projectId, jobs, BUDGET)
    } catch (error) {
      deps.log.error('job-failed', {
        projectId,
        jobs,
        error: describeError(error),
      })
    }
  })
}

function stop(): void {
  database.close()
  port?.close()
}
