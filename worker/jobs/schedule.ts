/** When which jobs run, in UTC. Drives croner on Node and cron triggers on Workers; a test holds it against wrangler.toml. */
import type { JobName } from '../../contracts/vocabulary.ts'

export interface ScheduleRow {
  /** Five-field cron expression. */
  readonly cron: string
  readonly jobs: readonly JobName[]
}

export const SCHEDULE: readonly ScheduleRow[] = [
  { cron: '* * * * *', jobs: ['analyse-entries'] },
  {
    cron: '*/15 * * * *',
    jobs: ['analyse-entries', 'encode-entries', 'cluster-entries', 'build-reports'],
  },
]

/** When files that belong to nothing are removed. It is about the install and not about a project, and so no job. */
export const HOUSEKEEPING_TIME = '17 * * * *'

/** The jobs of one cron expression; none for one that is not in the schedule. */
export function jobsOf(cron: string): readonly JobName[] {
  return SCHEDULE.find((row) => row.cron === cron)?.jobs ?? []
}
