/** Ticks the schedule inside the process. */
import { Cron } from 'croner'
import type { JobName } from '../../../contracts/vocabulary.ts'
import { HOUSEKEEPING_TIME, SCHEDULE } from '../../jobs/schedule.ts'

const OPTIONS = { timezone: 'UTC', unref: true } as const

/** Calls `run` with the jobs of each tick and `keepHouse` when that is due, until stopped. */
export function startSchedule(
  run: (jobs: readonly JobName[]) => void,
  keepHouse: () => void,
): { stop(): void } {
  const crons = [
    ...SCHEDULE.map((row) => new Cron(row.cron, OPTIONS, () => run(row.jobs))),
    new Cron(HOUSEKEEPING_TIME, OPTIONS, keepHouse),
  ]
  return {
    stop() {
      for (const cron of crons) cron.stop()
    },
  }
}
