/** Temporary data folders for an Earshot server: a project with known keys, and another one full of entries. */
import { join } from 'node:path'
import Database from 'libsql'
import { acceptSubmission } from '../../worker/ingest/accept.ts'
import { createProject } from '../../worker/ingest/create-project.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { hashSecret, newSecret } from '../../worker/secret.ts'
import { insertKey } from '../../worker/store/keys.ts'
import { getIngestProjectByPublicKey } from '../../worker/store/projects.ts'
import { makeFolder } from './temporary-folder.ts'
import { varyTexts } from './varied-texts.ts'

/** Entries written at once: one group commit's worth. */
const CONCURRENCY = 256

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

export interface DataFolder {
  readonly path: string
  /** Of the project that takes the load. */
  readonly publicKey: string
  /** Of the preloaded project, with reports:read and project:write. */
  readonly secretKey: string
}

/** Makes a migrated database with a project for the load and one that holds `preloaded` entries not yet analysed. */
export async function makeDataFolder(preloaded = 0): Promise<DataFolder> {
  const path = makeFolder()
  const database = await openDatabase(join(path, 'earshot.db'))
  const deps = { db: database.db, now: Date.now, newId: createNewId() }
  const publicKey = newSecret('epk')
  await createProject(deps, { name: 'Load', isSample: false, publicKey })

  const fullKey = newSecret('epk')
  const full = await createProject(deps, {
    name: 'Preloaded',
    isSample: false,
    publicKey: fullKey,
  })
  const secretKey = newSecret('esk')
  await insertKey(database.db, full.id, {
    id: deps.newId('key'),
    name: 'Bench',
    secretHash: await hashSecret(secretKey),
    hint: secretKey.slice(-4),
    scopes: ['reports:read', 'project:write'],
    createdAt: deps.now(),
  })
  const project = await getIngestProjectByPublicKey(deps.db, fullKey)
  if (!project) throw new Error('the project was made')
  const texts = varyTexts(preloaded)
  for (let start = 0; start < texts.length; start += CONCURRENCY) {
    await Promise.all(
      texts.slice(start, start + CONCURRENCY).map((text, offset) => {
        const age = ((start + offset) / texts.length) * WEEK_MS
        const submission = {
          message: text.message,
          context: { locale: text.locale },
          createdAt: new Date(deps.now() - age).toISOString(),
        }
        return acceptSubmission(deps, project, submission, `preloaded-${start + offset}`)
      }),
    )
  }
  database.close()
  return { path, publicKey, secretKey }
}

/** Entries of the project with this public key that have their event too. The server must have ended. */
export function countEntries(file: string, publicKey: string): number {
  const database = new Database(file)
  const countOf = (table: 'entries' | 'events'): number => {
    const rows = database
      .prepare(
        `SELECT ${table}.seq FROM ${table} JOIN projects ON projects.id = ${table}.project_id WHERE public_key = ?`,
      )
      .all([publicKey])
    return rows.length
  }
  const count = Math.min(countOf('entries'), countOf('events'))
  database.close()
  return count
}
