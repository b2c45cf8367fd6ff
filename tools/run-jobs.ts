/**
 * `npm run jobs -- <name> [--project prj_…]`: runs one job by hand, for one project or all, with a progress bar. Safe
 * beside a running server: the lease keeps the two apart.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { JOB_NAMES, type JobName } from '../contracts/vocabulary.ts'
import { parseConfig } from '../worker/config.ts'
import { runJob } from '../worker/jobs/run-job.ts'
import { jsonLogger } from '../worker/runtimes/json-logger.ts'
import { createNewId } from '../worker/runtimes/new-id.ts'
import { createLoadMeanings } from '../worker/runtimes/node/load-meanings.ts'
import { openDatabase } from '../worker/runtimes/node/open-database.ts'
import { listProjectIds } from '../worker/store/projects.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { project: { type: 'string' } },
})
const jobs = JOB_NAMES.filter((name) => positionals.includes(name) || positionals.includes('all'))
if (jobs.length === 0) {
  console.error(
    `Name a job: ${JOB_NAMES.join(', ')}, or all.\nFor example: npm run jobs -- analyse-entries`,
  )
  process.exit(2)
}

const config = parseConfig(process.env)
const database = await openDatabase(join(config.EARSHOT_DATA, 'earshot.db'))
const deps = {
  db: database.db,
  now: Date.now,
  newId: createNewId(),
  log: { info: () => undefined, error: jsonLogger.error },
  loadMeanings: createLoadMeanings(jsonLogger),
}
const projectIds = values.project === undefined ? await listProjectIds(deps.db) : [values.project]
for (const job of jobs) {
  for (const projectId of projectIds) await runWithBar(job, projectId)
}
database.close()

async function runWithBar(job: JobName, projectId: string): Promise<void> {
  const bar = new SingleBar({
    format: `${job} ${projectId} [{bar}] {value}/{total} {duration_formatted}`,
  })
  const startedAt = performance.now()
  bar.start(1, 0)
  const result = await runJob(deps, projectId, job, {
    maxEntries: 1_000_000,
    onProgress(done, total) {
      bar.setTotal(total)
      bar.update(done)
    },
  })
  bar.stop()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    result
      ? `${job}: ${result.processed} done, ${result.failed} failed, ${result.remaining} left, ${seconds} s`
      : `${job}: another run holds the lease of ${projectId}; nothing was done`,
  )
}
