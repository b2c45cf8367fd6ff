/** The real app on a real libSQL file in a folder of its own, without a network: what most tests ask for. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../../worker/accounts/better-auth.ts'
import { type App, createApp } from '../../worker/app.ts'
import { parseConfig } from '../../worker/config.ts'
import type { Deps } from '../../worker/deps.ts'
import { createProject } from '../../worker/ingest/create-project.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { createBlobFolder } from '../../worker/runtimes/node/blob-folder.ts'
import { createMemoryLimiter } from '../../worker/runtimes/node/memory-limiter.ts'
import { openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { newSecret } from '../../worker/secret.ts'

export interface NodeApp {
  readonly app: App
  readonly deps: Deps
  /** Jobs that the app asked for, in order. */
  readonly requested: readonly { readonly projectId: string; readonly jobs: readonly string[] }[]
  close(): void
}

/** Opens a fresh, migrated database and builds the app on it. `variables` are those of the environment. */
export async function openNodeApp(
  variables: Readonly<Record<string, string>> = {},
  replaced: Partial<Deps> = {},
): Promise<NodeApp> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'))
  const database = await openDatabase(join(folder, 'earshot.db'))
  const config = parseConfig(variables)
  const requested: { projectId: string; jobs: readonly string[] }[] = []
  const deps: Deps = {
    db: database.db,
    blobs: createBlobFolder(join(folder, 'blobs')),
    now: Date.now,
    newId: createNewId(),
    log: { info: () => undefined, error: () => undefined },
    limit: createMemoryLimiter(config),
    accounts: createAccounts({ db: database.db, url: config.EARSHOT_URL, secret: 'x'.repeat(32) }),
    requestJobs: (projectId, jobs) => requested.push({ projectId, jobs }),
    config,
    addressOf: () => '192.0.2.1',
    ...replaced,
  }
  return {
    app: createApp(() => deps),
    deps,
    requested,
    close() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A project with a public key of its own. */
export function addProject(
  deps: Deps,
  name = 'Test project',
): Promise<{ id: string; publicKey: string }> {
  return createProject(deps, { name, publicKey: newSecret('epk'), isSample: false })
}
