/** What becomes of an entry after it was sent: what its receipt opens, and how far the team is with it. */
import { and, eq, ne, sql } from 'drizzle-orm'
import type { FollowUp } from '../../contracts/follow-up.ts'
import type { EntryStatus } from '../../contracts/vocabulary.ts'
import { entries, events, projects } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { listReplies } from './replies.ts'
import { toIso } from './rows.ts'

export interface ReceiptPlace {
  readonly projectId: string
  readonly receiptSecret: string
  readonly isRedacting: boolean
}

/** Whose entry it is. Not by project: the receipt's token says that its bearer may ask. */
export async function getReceiptPlace(db: Db, entryId: string): Promise<ReceiptPlace | undefined> {
  return db
    .select({
      projectId: entries.projectId,
      receiptSecret: projects.receiptSecret,
      isRedacting: projects.isRedacting,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(eq(entries.id, entryId))
    .get()
}

/** An entry as its respondent sees it. */
export async function getFollowUp(
  db: Db,
  projectId: string,
  entryId: string,
): Promise<FollowUp | undefined> {
  const row = await db
    .select({
      id: entries.id,
      kind: entries.kind,
      message: entries.message,
      status: entries.status,
      withdrawnAt: entries.withdrawnAt,
      receivedAt: entries.receivedAt,
    })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), eq(entries.id, entryId)))
    .get()
  if (!row) return undefined
  const { withdrawnAt, receivedAt, ...rest } = row
  return {
    ...rest,
    isWithdrawn: withdrawnAt !== null,
    receivedAt: toIso(receivedAt),
    replies: await listReplies(db, projectId, entryId),
  }
}

/** Whether the project has the entry. */
export async function hasEntry(db: Db, projectId: string, entryId: string): Promise<boolean> {
  const isIt = and(eq(entries.projectId, projectId), eq(entries.id, entryId))
  return (await db.$count(entries, isIt)) === 1
}

/** Sets how far the team is, and tells of it where that is news. */
export async function updateEntryStatus(
  db: Db,
  projectId: string,
  entryId: string,
  change: { readonly status: EntryStatus; readonly at: number },
): Promise<void> {
  const { status, at } = change
  const differs = and(
    eq(entries.projectId, projectId),
    eq(entries.id, entryId),
    ne(entries.status, status),
  )
  await db.batch([
    db.run(sql`insert into ${events} (project_id, kind, subject_id, created_at)
      select ${projectId}, 'entry.status-changed', ${entryId}, ${at}
      where exists (select 1 from ${entries} where ${differs})`),
    db.update(entries).set({ status }).where(differs),
  ])
}
