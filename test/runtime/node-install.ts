/** An install on Node: the app on an embedded database file, its background jobs in the same thread. */
import { runJobs, runTick } from '../../worker/jobs/run-scheduled.ts'
import { openNodeApp } from '../support/node-app.ts'
import { createSeeder, INSTALL_URL, type TestInstall } from './test-install.ts'

const BUDGET = { maxEntries: 2_000 }

/** `variables` are those of the environment. */
export async function openNodeInstall(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestInstall> {
  const background = new Set<Promise<void>>()
  const { app, deps, close } = await openNodeApp(variables, {
    requestJobs: (projectId, jobs) => background.add(runJobs(deps, projectId, jobs, BUDGET)),
  })
  return {
    ...createSeeder(deps),
    async fetch(path, init) {
      const response = await app.request(`${INSTALL_URL}${path}`, init)
      const underWay = [...background]
      await Promise.all(underWay)
      for (const job of underWay) background.delete(job)
      return response
    },
    runSchedule: (cron) => runTick(deps, cron, BUDGET),
    close: async () => close(),
  }
}
