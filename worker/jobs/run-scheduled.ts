/** Runs jobs over projects. One project's failure does not keep the others waiting. */
import type { JobName } from '../../contracts/vocabulary.ts'
import type { Deps } from '../deps.ts'
import { describeError } from '../describe-error.ts'
import { listProjectIds } from '../store/projects.ts'
import type { JobBudget, JobDeps } from './job.ts'
import { removeOrphans } from './remove-orphans.ts'
import { runJob } from './run-job.ts'
import { HOUSEKEEPING_TIME, jobsOf } from './schedule.ts'

/** Runs the jobs in order for one project. */
export async function runJobs(
  deps: JobDeps,
  projectId: string,
  jobs: readonly JobName[],
  budget: JobBudget,
): Promise<void> {
  for (const job of jobs) await runJob(deps, projectId, job, budget)
}

/** Does what is due at a tick of this cron expression. */
export async function runTick(
  deps: JobDeps & Pick<Deps, 'blobs'>,
  expression: string,
  budget: JobBudget,
): Promise<void> {
  if (expression === HOUSEKEEPING_TIME) await removeOrphans(deps)
  else await runForAllProjects(deps, jobsOf(expression), budget)
}

/** Runs the jobs in order for every project; logs what failed and goes on. */
export async function runForAllProjects(
  deps: JobDeps,
  jobs: readonly JobName[],
  budget: JobBudget,
): Promise<void> {
  for (const projectId of await listProjectIds(deps.db)) {
    try {
      await runJobs(deps, projectId, jobs, budget)
    } catch (error) {
      deps.log.error('job-failed', {
        projectId,
        jobs,
        error: describeError(error),
      })
    }
  }
}
