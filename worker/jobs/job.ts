/** What a job is: bounded work for one project under a lease, safe to kill and to repeat. */
import type { Deps, LoadMeanings } from '../deps.ts'
import type { Progress } from '../store/job-states.ts'

/** What a job may use: no rate limits, accounts or requests. */
export interface JobDeps extends Pick<Deps, 'db' | 'now' | 'newId' | 'log'> {
  /** Left out where entries are to be clustered by their words alone. */
  readonly loadMeanings?: LoadMeanings
}

/** How much was done. A failed part is reported, never guessed. */
export interface JobResult {
  readonly processed: number
  readonly failed: number
  /** Work left for the next run, because this one used up its budget. */
  readonly remaining: number
}

export interface JobBudget {
  /** Entries a run may take on. Keeps a run within a Worker's CPU limit. */
  readonly maxEntries: number
  readonly onProgress?: (done: number, total: number) => void
  /** Waited for after each chunk, where others need the one writer too. */
  readonly pause?: () => Promise<void>
}

/** Where the job stands, and how to record that it came further. */
export interface JobState {
  readonly watermark: number
  readonly basis: string
  /** Progress under the present lease, which it also renews. */
  toProgress(watermark: number, basis: string): Progress
}

export type RunJob = (
  deps: JobDeps,
  projectId: string,
  state: JobState,
  budget: JobBudget,
) => Promise<JobResult>
