/** Attachments: what is known of each file. The bytes are in the blob store, under `blobKeyOf`. */
import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { Attachment } from '../../contracts/attachment.ts'
import type { AttachmentType } from '../../contracts/vocabulary.ts'
import { attachments } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

export interface NewAttachment {
  readonly id: string
  readonly name: string
  readonly mediaType: AttachmentType
  readonly byteCount: number
  readonly idempotencyKey: string
  readonly createdAt: number
}

const columns = {
  id: attachments.id,
  name: attachments.name,
  mediaType: attachments.mediaType,
  byteCount: attachments.byteCount,
  createdAt: attachments.createdAt,
}

/** Where a file's bytes are kept. */
export function blobKeyOf(projectId: string, attachmentId: string): string {
  return `${projectId}/${attachmentId}`
}

/** False where the project has seen the idempotency key. */
export async function insertAttachment(
  db: Db,
  projectId: string,
  attachment: NewAttachment,
): Promise<boolean> {
  const rows = await db
    .insert(attachments)
    .values({ ...attachment, projectId })
    .onConflictDoNothing()
    .returning({ id: attachments.id })
  return rows.length === 1
}

export async function getAttachment(
  db: Db,
  projectId: string,
  attachmentId: string,
): Promise<Attachment | undefined> {
  const row = await db
    .select(columns)
    .from(attachments)
    .where(and(eq(attachments.projectId, projectId), eq(attachments.id, attachmentId)))
    .get()
  return row && toAttachment(row)
}

export async function getAttachmentByIdempotencyKey(
  db: Db,
  projectId: string,
  idempotencyKey: string,
): Promise<Attachment | undefined> {
  const row = await db
    .select(columns)
    .from(attachments)
    .where(
      and(eq(attachments.projectId, projectId), eq(attachments.idempotencyKey, idempotencyKey)),
    )
    .get()
  return row && toAttachment(row)
}

/** The files of these entries, in the order they were sent. */
export function selectAttachments(db: Db, projectId: string, entryIds: readonly string[]) {
  return db
    .select({ ...columns, entryId: attachments.entryId })
    .from(attachments)
    .where(and(eq(attachments.projectId, projectId), inArray(attachments.entryId, [...entryIds])))
    .orderBy(asc(attachments.id))
}

/** Those of these that the project has, and the entry that each belongs to already. */
export async function listAttachmentOwners(
  db: Db,
  projectId: string,
  attachmentIds: readonly string[],
): Promise<{ readonly id: string; readonly entryId: string | null }[]> {
  return db
    .select({ id: attachments.id, entryId: attachments.entryId })
    .from(attachments)
    .where(and(eq(attachments.projectId, projectId), inArray(attachments.id, [...attachmentIds])))
}

const CLAIM = `update attachments set entry_id = ? where project_id = ? and id in (select value from json_each(?))
  and entry_id is null and exists (select 1 from entries where project_id = ? and id = ?)`

/** The statement that gives files to an entry: for its own batch, and without effect where the entry did not go in. */
export function toClaimStatement(
  projectId: string,
  entryId: string,
  attachmentIds: readonly string[],
): { sql: string; args: string[] } {
  return {
    sql: CLAIM,
    args: [entryId, projectId, JSON.stringify(attachmentIds), projectId, entryId],
  }
}

/** Files of any project that no submission named by `before`, oldest first. */
export async function listOrphans(
  db: Db,
  before: number,
  limit: number,
): Promise<{ readonly projectId: string; readonly id: string }[]> {
  return db
    .select({ projectId: attachments.projectId, id: attachments.id })
    .from(attachments)
    .where(and(lt(attachments.createdAt, before), isNull(attachments.entryId)))
    .orderBy(asc(attachments.createdAt))
    .limit(limit)
}

/** Removes the row unless an entry has it by now. */
export async function deleteOrphan(db: Db, projectId: string, attachmentId: string): Promise<void> {
  await db
    .delete(attachments)
    .where(
      and(
        eq(attachments.projectId, projectId),
        eq(attachments.id, attachmentId),
        isNull(attachments.entryId),
      ),
    )
}

type Row = Pick<
  typeof attachments.$inferSelect,
  'id' | 'name' | 'mediaType' | 'byteCount' | 'createdAt'
>

export function toAttachment(row: Row): Attachment {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.mediaType,
    byteCount: row.byteCount,
    createdAt: toIso(row.createdAt),
  }
}
