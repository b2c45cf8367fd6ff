/** How far the scheduled jobs are, judged by the runs listed. Pure. */
import type { Run } from '../contracts/run.ts'
import { JOB_NAMES, type JobName } from '../contracts/vocabulary.ts'

export interface JobProgress {
  readonly job: JobName
  readonly state: 'waiting' | Run['state']
  readonly processed: number
  readonly remaining: number
  readonly error: string | null
}

/**
 * The newest run of each job that is newer than `after`, the id of the last run known before. Run ids sort by time, so
 * the browser's clock does not matter.
 */
export function toProgress(runs: readonly Run[], after: string): readonly JobProgress[] {
  return JOB_NAMES.map((job) => {
    const newest = runs
      .filter((run) => run.job === job && run.id > after)
      .reduce<Run | undefined>((best, run) => (best && best.id > run.id ? best : run), undefined)
    if (!newest) return { job, state: 'waiting', processed: 0, remaining: 0, error: null }
    const { state, processed, remaining, error } = newest
    return { job, state, processed, remaining, error }
  })
}

/** Done when the last job has succeeded, or any has failed and nothing runs. */
export function isDone(progress: readonly JobProgress[]): boolean {
  if (progress.some(({ state }) => state === 'running')) return false
  return progress.every(({ state }) => state === 'succeeded') || hasFailed(progress)
}

export function hasFailed(progress: readonly JobProgress[]): boolean {
  return progress.some(({ state }) => state === 'failed')
}

export function newestRunId(runs: readonly Run[]): string {
  return runs.reduce((newest, run) => (run.id > newest ? run.id : newest), '')
}
