/** A project with feedback, a clock that tests set, and jobs run the one way they are ever run. */
import type { JobName } from '../../contracts/vocabulary.ts'
import type { Deps } from '../../worker/deps.ts'
import type { JobResult } from '../../worker/jobs/job.ts'
import { runJob } from '../../worker/jobs/run-job.ts'
import { addEntry } from '../store/new-entry.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'

export interface JobApp {
  readonly open: NodeApp
  readonly deps: Deps
  readonly projectId: string
  /** Sets the clock, ms UTC. */
  setNow(now: number): void
  run(job: JobName, maxEntries?: number): Promise<JobResult | undefined>
  /** Adds entries of two subjects, `count` of each, written at `at`. */
  addFeedback(count: number, at: number): Promise<void>
}

export async function openJobApp(now: number): Promise<JobApp> {
  let time = now
  const open = await openNodeApp({}, { now: () => time })
  const { deps } = open
  const { id: projectId } = await addProject(deps)
  return {
    open,
    deps,
    projectId,
    setNow(next) {
      time = next
    },
    run: (job, maxEntries = 10_000) => runJob(deps, projectId, job, { maxEntries }),
    async addFeedback(count, at) {
      for (let index = 0; index < count; index += 1) {
        for (const message of [
          `The CSV export loses umlauts in column ${index}, export is broken`,
          `Please add a dark mode to the calendar, night ${index} is too bright`,
        ]) {
          await addEntry(deps, projectId, { message, createdAt: at + index })
        }
      }
    },
  }
}
