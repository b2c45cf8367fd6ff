/** Secret keys of a project, found by the hash of their secret. */
import { and, desc, eq } from 'drizzle-orm'
import type { Key } from '../../contracts/project.ts'
import type { Scope } from '../../contracts/vocabulary.ts'
import { keys } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso, toIsoOrNull } from './rows.ts'

export interface NewKey {
  readonly id: string
  readonly name: string
  readonly secretHash: string
  readonly hint: string
  readonly scopes: readonly Scope[]
  readonly createdAt: number
}

export async function insertKey(db: Db, projectId: string, key: NewKey): Promise<void> {
  await db.insert(keys).values({ ...key, projectId, scopes: [...key.scopes] })
}

export async function listKeys(db: Db, projectId: string): Promise<Key[]> {
  const rows = await db
    .select()
    .from(keys)
    .where(eq(keys.projectId, projectId))
    .orderBy(desc(keys.createdAt), desc(keys.id))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    hint: row.hint,
    createdAt: toIso(row.createdAt),
    lastUsedAt: toIsoOrNull(row.lastUsedAt),
  }))
}

/** The one look-up that is not by project: the secret says which project it opens. */
export async function getKeyByHash(
  db: Db,
  secretHash: string,
): Promise<
  { id: string; projectId: string; scopes: Scope[]; lastUsedAt: number | null } | undefined
> {
  return db
    .select({
      id: keys.id,
      projectId: keys.projectId,
      scopes: keys.scopes,
      lastUsedAt: keys.lastUsedAt,
    })
    .from(keys)
    .where(eq(keys.secretHash, secretHash))
    .get()
}

export async function touchKey(
  db: Db,
  projectId: string,
  keyId: string,
  lastUsedAt: number,
): Promise<void> {
  await db
    .update(keys)
    .set({ lastUsedAt })
    .where(and(eq(keys.projectId, projectId), eq(keys.id, keyId)))
}

/** True where there was such a key. */
export async function deleteKey(db: Db, projectId: string, keyId: string): Promise<boolean> {
  const rows = await db
    .delete(keys)
    .where(and(eq(keys.projectId, projectId), eq(keys.id, keyId)))
    .returning({ id: keys.id })
  return rows.length === 1
}
