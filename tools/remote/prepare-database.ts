/** Brings a remote libSQL database up to date: migrations, a first project, a claim link until it is claimed. */
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client/http'
import { drizzle } from 'drizzle-orm/libsql/http'
import { migrate } from 'drizzle-orm/libsql/migrator'
import * as schema from '../../drizzle/schema/index.ts'
import { type Install, prepareInstall } from '../../worker/ingest/prepare-install.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'

const MIGRATIONS = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url))

/** Safe to repeat: it changes only what is behind. */
export async function prepareRemoteDatabase(
  url: string,
  authToken: string | undefined,
): Promise<Install> {
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) })
  try {
    const db = drizzle({ client, schema })
    await migrate(db, { migrationsFolder: MIGRATIONS })
    return await prepareInstall({ db, now: Date.now, newId: createNewId() })
  } finally {
    client.close()
  }
}
