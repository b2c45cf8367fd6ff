/** Runs one job of one project: lease, run, record. The one way a job is ever run. */
import type { JobName } from '../../contracts/vocabulary.ts'
import { describeError } from '../describe-error.ts'
import { releaseLease, takeLease } from '../store/job-states.ts'
import { finishRun, insertRun } from '../store/runs.ts'
import { JOBS } from './index.ts'
import type { JobBudget, JobDeps, JobResult } from './job.ts'

/** A run that writes nothing for this long is presumed dead, and another may begin. */
export const LEASE_MS = 5 * 60 * 1000

/** The job's result, or undefined where another run holds the lease. Rethrows what the job throws, recorded. */
export async function runJob(
  deps: JobDeps,
  projectId: string,
  job: JobName,
  budget: JobBudget,
): Promise<JobResult | undefined> {
  const startedAt = deps.now()
  const runId = deps.newId('run')
  const lease = { job, owner: runId, expiresAt: startedAt + LEASE_MS }
  const state = await takeLease(deps.db, projectId, lease, startedAt)
  if (!state) return undefined
  const toProgress = (watermark: number, basis: string) => ({
    job,
    owner: runId,
    watermark,
    basis,
    leaseExpiresAt: deps.now() + LEASE_MS,
  })
  try {
    await insertRun(deps.db, projectId, { id: runId, job, startedAt })
    const result = await JOBS[job](deps, projectId, { ...state, toProgress }, budget)
    await finishRun(deps.db, projectId, runId, {
      ...result,
      state: 'succeeded',
      endedAt: deps.now(),
      error: null,
    })
    deps.log.info('job-run', { job, projectId, ...result, ms: deps.now() - startedAt })
    return result
  } catch (error) {
    const [message = ''] = describeError(error).split('\n')
    const nothing = { processed: 0, failed: 1, remaining: 0 }
    await finishRun(deps.db, projectId, runId, {
      ...nothing,
      state: 'failed',
      endedAt: deps.now(),
      error: message,
    })
    throw error
  } finally {
    await releaseLease(deps.db, projectId, lease)
  }
}
