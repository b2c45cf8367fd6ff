/** An install inside workerd: the Worker's own entry points, its bindings, and a private database behind the service. */
import {
  createExecutionContext,
  createScheduledController,
  env,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { readBindings } from '../../worker/runtimes/workerd/bindings.ts'
import { openRemoteDatabase } from '../../worker/runtimes/workerd/open-database.ts'
import worker from '../../worker/runtimes/workerd.ts'
import { createSeeder, INSTALL_URL, type TestInstall } from '../runtime/test-install.ts'

const newId = createNewId()
const log = { info: () => undefined, error: () => undefined }

export async function openWorkerdInstall(
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<TestInstall> {
  const name = crypto.randomUUID()
  const own = { ...env, ...variables, LIBSQL_URL: `http://libsql.test/${name}/` }
  const db = openRemoteDatabase(readBindings(own))
  return {
    ...createSeeder({ db, now: Date.now, newId, log }),
    async fetch(path, init) {
      const request = new Request(`${INSTALL_URL}${path}`, init)
      // Cloudflare sets it on every request. One a test, so that no test uses up the rate limits of another.
      request.headers.set('CF-Connecting-IP', name)
      const context = createExecutionContext()
      const response = await worker.fetch(request, own, context)
      await waitOnExecutionContext(context)
      return response
    },
    async runSchedule(cron) {
      const context = createExecutionContext()
      await worker.scheduled(createScheduledController({ cron }), own, context)
      await waitOnExecutionContext(context)
    },
    close: async () => undefined,
  }
}
