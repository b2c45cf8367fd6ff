/** An install on Node: the app on an embedded database file, its background jobs in the same thread. */
import { runJobs, runTick } from '../../worker/jobs/run-scheduled.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { createVectorCache } from '../../worker/search/vector-cache.ts'
import { openNodeApp } from '../support/node-app.ts'
import { createSeeder, INSTALL_URL, type TestInstall } from './test-install.ts'

const BUDGET = { maxEntries: 2_000 }
const CACHE_BYTES = 1_000_000

const loadMeanings = createLoadMeanings({ info: () => undefined, error: () => undefined })

/** `variables` are those of the environment. */
export async function openNodeInstall(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestInstall> {
  const background = new Set<Promise<void>>()
  const { app, deps, close } = await openNodeApp(variables, {
    requestJobs: (projectId, jobs) => background.add(runJobs(jobDeps(), projectId, jobs, BUDGET)),
    meaningSearch: { load: loadMeanings, cache: createVectorCache(CACHE_BYTES) },
  })
  const jobDeps = () => ({ ...deps, loadMeanings })
  return {
    ...createSeeder(deps),
    async fetch(path, init) {
      const response = await app.request(`${INSTALL_URL}${path}`, init)
      const underWay = [...background]
      await Promise.all(underWay)
      for (const job of underWay) background.delete(job)
      return response
    },
    runSchedule: (cron) => runTick(jobDeps(), cron, BUDGET),
    close: async () => close(),
  }
}
