/** Earshot as one Node process with one database file: `npm start`. */
import { once } from 'node:events'
import { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { createAccounts } from '../accounts/better-auth.ts'
import { createApp } from '../app.ts'
import { parseConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { describeError } from '../describe-error.ts'
import { loadSampleProject } from '../ingest/load-sample.ts'
import { prepareInstall } from '../ingest/prepare-install.ts'
import { removeOrphans } from '../jobs/remove-orphans.ts'
import { createVectorCache } from '../search/vector-cache.ts'
import { jsonLogger } from './json-logger.ts'
import { createNewId } from './new-id.ts'
import { createBlobFolder } from './node/blob-folder.ts'
import { createAddressOf } from './node/client-address.ts'
import { keepCookieSecret } from './node/cookie-secret.ts'
import { drainServer } from './node/drain-server.ts'
import { greetingLines } from './node/greeting.ts'
import { createLoadMeanings } from './node/load-meanings.ts'
import { createMemoryLimiter } from './node/memory-limiter.ts'
import { openDatabase } from './node/open-database.ts'
import { startSchedule } from './node/schedule.ts'
import { createSite } from './node/site.ts'
import { startJobThread } from './node/start-job-thread.ts'
import { lowerHelperThreads } from './node/thread-priority.ts'

const PUBLIC_FOLDER = fileURLToPath(new URL('../../dist/public', import.meta.url))

/** A hundred thousand entries' vectors, of which half at most are one project's. */
const VECTOR_CACHE_BYTES = 64_000_000

const config = parseConfig(process.env)
const databasePath = join(config.EARSHOT_DATA, 'earshot.db')
const database = await openDatabase(databasePath)
lowerHelperThreads()
const jobThread = startJobThread(databasePath, database.write, jsonLogger)
const deps: Deps = {
  db: database.db,
  blobs: createBlobFolder(join(config.EARSHOT_DATA, 'blobs')),
  now: Date.now,
  newId: createNewId(),
  log: jsonLogger,
  limit: createMemoryLimiter(config),
  accounts: createAccounts({
    db: database.db,
    url: config.EARSHOT_URL,
    secret: config.EARSHOT_SECRET ?? keepCookieSecret(config.EARSHOT_DATA),
  }),
  requestJobs: jobThread.run,
  meaningSearch: {
    load: createLoadMeanings(jsonLogger),
    cache: createVectorCache(VECTOR_CACHE_BYTES),
  },
  config,
  addressOf: createAddressOf(config.EARSHOT_TRUST_PROXY),
}

const site = createSite(
  createApp(() => deps),
  PUBLIC_FOLDER,
)
const server = serve({
  fetch: site.fetch,
  port: config.EARSHOT_PORT,
  hostname: config.EARSHOT_HOST,
})
// Before anything is written: a second start on the same port must not spoil the first one's claim link.
await untilListening(server)
const install = await prepareInstall(deps)
if (process.argv.includes('--sample')) jobThread.run(await loadSampleProject(deps), JOB_NAMES)
const schedule = startSchedule(
  (jobs) => jobThread.run(undefined, jobs),
  () =>
    void removeOrphans(deps).catch((error: unknown) =>
      jsonLogger.error('orphans-not-removed', { error: describeError(error) }),
    ),
)

async function untilListening(starting: ReturnType<typeof serve>): Promise<void> {
  try {
    if (!starting.listening) await once(starting, 'listening')
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    console.error(
      isTaken
        ? `Port ${config.EARSHOT_PORT} is taken: end what runs there, or set EARSHOT_PORT.`
        : describeError(error),
    )
    process.exit(1)
  }
}

async function stop(): Promise<void> {
  schedule.stop()
  if (server instanceof Server) await drainServer(server)
  await jobThread.stop()
  database.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().then(() => process.exit(0)))
}
// Last: whoever reads it may stop the process at once, and finds the handlers in place.
console.log(greetingLines(config.EARSHOT_URL, install).join('\n'))
