/** Ticks the schedule inside the process. */
import { Cron } from 'croner'
import type { JobName } from '../../../contracts/vocabulary.ts'
import { SCHEDULE } from '../../jobs/schedule.ts'

/** Calls `run` with the jobs of each tick, until stopped. */
export function startSchedule(run: (jobs: readonly JobName[]) => void): { stop(): void } {
  const crons = SCHEDULE.map(
    (row) => new Cron(row.cron, { timezone: 'UTC', unref: true }, () => run(row.jobs)),
  )
  return {
    stop() {
      for (const cron of crons) cron.stop()
    },
  }
}
