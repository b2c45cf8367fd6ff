/** Earshot on Cloudflare Workers: requests and cron triggers, with a remote libSQL. */
import { createAccounts } from '../accounts/better-auth.ts'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'
import { describeError } from '../describe-error.ts'
import type { JobDeps } from '../jobs/job.ts'
import { runJobs, runTick } from '../jobs/run-scheduled.ts'
import { createVectorCache } from '../search/vector-cache.ts'
import { jsonLogger } from './json-logger.ts'
import { createNewId } from './new-id.ts'
import { createBindingLimiter } from './workerd/binding-limiter.ts'
import { type Bindings, readBindings } from './workerd/bindings.ts'
import { createLoadMeanings } from './workerd/load-meanings.ts'
import { openRemoteDatabase } from './workerd/open-database.ts'
import { createR2Blobs } from './workerd/r2-blobs.ts'

/** Entries of one job of one project: a few seconds of CPU of the 30 s that a paid Worker has by default. */
const BUDGET = { maxEntries: 2_000 }

interface Execution {
  waitUntil(promise: Promise<unknown>): void
}

/** Of an isolate's 128 MB: some fifteen thousand entries a project. */
const vectorCache = createVectorCache(16_000_000)

const newId = createNewId()

/** Throws, after logging which, where a binding is missing: the answer is a 500 that does not say why. */
function depsOf(env: object, execution: Execution): Deps & JobDeps {
  const bindings = readOrLog(env)
  const db = openRemoteDatabase(bindings)
  const shared = {
    db,
    now: Date.now,
    newId,
    log: jsonLogger,
    loadMeanings: createLoadMeanings(bindings, jsonLogger),
  }
  return {
    ...shared,
    meaningSearch: { load: shared.loadMeanings, cache: vectorCache },
    blobs: bindings.ATTACHMENTS && createR2Blobs(bindings.ATTACHMENTS),
    limit: createBindingLimiter(bindings),
    accounts: createAccounts({
      db,
      url: bindings.config.EARSHOT_URL,
      secret: bindings.EARSHOT_SECRET,
    }),
    requestJobs: (projectId, jobs) =>
      execution.waitUntil(
        runJobs(shared, projectId, jobs, BUDGET).catch((error: unknown) =>
          jsonLogger.error('job-failed', { projectId, jobs, error: describeError(error) }),
        ),
      ),
    config: bindings.config,
    addressOf: (request) => request.headers.get('cf-connecting-ip') ?? 'unknown',
  }
}

function readOrLog(env: object): Bindings {
  try {
    return readBindings(env)
  } catch (error) {
    jsonLogger.error('misconfigured', { error: describeError(error) })
    throw error
  }
}

const app = createApp((c) => depsOf(c.env, c.executionCtx))

export default {
  fetch: app.fetch,
  async scheduled(controller: { readonly cron: string }, env: object, execution: Execution) {
    await runTick(depsOf(env, execution), controller.cron, BUDGET)
  },
}
