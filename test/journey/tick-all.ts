/** Lets the schedule come round once. */
import { SCHEDULE } from '../../worker/jobs/schedule.ts'
import type { TestInstall } from '../runtime/test-install.ts'

/** Every cron expression of the schedule, once, in order. */
export async function tickAll(install: TestInstall): Promise<void> {
  for (const { cron } of SCHEDULE) await install.runSchedule(cron)
}
