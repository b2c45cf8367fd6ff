/** Taking an entry back: withdrawn it leaves the analysis, erased it leaves the database. One batch each, safe to repeat. */
import {
  type AnyColumn,
  and,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  notExists,
  type SQL,
  sql,
} from 'drizzle-orm'
import {
  answers,
  attachments,
  entries,
  entryTags,
  entryVectors,
  events,
  insights,
  replies,
  themeMembers,
  themes,
} from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

const WITHDRAWN = 'entry.withdrawn'
const ERASED = 'entry.erased'

/** Keeps the entry, and takes away what the analysis made of it. */
export async function withdrawEntry(
  db: Db,
  projectId: string,
  entryId: string,
  at: number,
): Promise<void> {
  const isToWithdraw = and(isEntry(projectId, entryId), isNull(entries.withdrawnAt))
  await db.batch([
    db.run(sql`insert into ${events} (project_id, kind, subject_id, created_at)
      select ${projectId}, ${WITHDRAWN}, ${entryId}, ${at}
      where exists (select 1 from ${entries} where ${isToWithdraw})`),
    db.update(entries).set({ withdrawnAt: at }).where(isToWithdraw),
    ...leaveAnalysis(db, projectId, entryId),
  ])
}

/** Removes the entry and all that hangs on it, but for the event that says so. Its files' bytes are the caller's to remove. */
export async function eraseEntry(
  db: Db,
  projectId: string,
  entryId: string,
  at: number,
): Promise<void> {
  await db.batch([
    db.run(sql`insert into ${events} (project_id, kind, subject_id, created_at)
      select ${projectId}, ${ERASED}, ${entryId}, ${at}
      where exists (select 1 from ${entries} where ${isEntry(projectId, entryId)})`),
    ...leaveAnalysis(db, projectId, entryId),
    db.delete(answers).where(and(eq(answers.projectId, projectId), eq(answers.entryId, entryId))),
    db.delete(replies).where(and(eq(replies.projectId, projectId), eq(replies.entryId, entryId))),
    db
      .delete(attachments)
      .where(and(eq(attachments.projectId, projectId), eq(attachments.entryId, entryId))),
    db.delete(entries).where(isEntry(projectId, entryId)),
  ])
}

/** Whether the entry that a row names was withdrawn or erased: for jobs, which write what they read a while ago. */
export function isTakenBack(db: Db, entryId: AnyColumn): SQL {
  return notExists(
    db
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.id, entryId), isNull(entries.withdrawnAt))),
  )
}

/** The place of the newest event: what happens later has a higher one. */
export async function getLastEventSeq(db: Db, projectId: string): Promise<number> {
  const row = await db
    .select({ seq: events.seq })
    .from(events)
    .where(eq(events.projectId, projectId))
    .orderBy(desc(events.seq))
    .limit(1)
    .get()
  return row?.seq ?? 0
}

/** Whether an entry was withdrawn or erased since: themes may still hold its words then. */
export async function hasRemovalSince(db: Db, projectId: string, seq: number): Promise<boolean> {
  const row = await db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.projectId, projectId),
        gt(events.seq, seq),
        inArray(events.kind, [WITHDRAWN, ERASED]),
      ),
    )
    .limit(1)
    .get()
  return row !== undefined
}

function isEntry(projectId: string, entryId: string) {
  return and(eq(entries.projectId, projectId), eq(entries.id, entryId))
}

/** The theme counts one less and shows other exemplars; insight, tags and membership go. */
function leaveAnalysis(db: Db, projectId: string, entryId: string) {
  return [
    db.run(sql`update ${themes} set entry_count = max(0, entry_count - 1)
      where project_id = ${projectId} and id in (select theme_id from ${themeMembers}
        where ${themeMembers.projectId} = ${projectId} and ${themeMembers.entryId} = ${entryId})`),
    db.run(sql`update ${themes} set exemplar_ids =
        (select json_group_array(value) from json_each(${themes.exemplarIds}) where value <> ${entryId})
      where project_id = ${projectId}
        and exists (select 1 from json_each(${themes.exemplarIds}) where value = ${entryId})`),
    db
      .delete(themeMembers)
      .where(and(eq(themeMembers.projectId, projectId), eq(themeMembers.entryId, entryId))),
    db
      .delete(entryTags)
      .where(and(eq(entryTags.projectId, projectId), eq(entryTags.entryId, entryId))),
    db
      .delete(entryVectors)
      .where(and(eq(entryVectors.projectId, projectId), eq(entryVectors.entryId, entryId))),
    db
      .delete(insights)
      .where(and(eq(insights.projectId, projectId), eq(insights.entryId, entryId))),
  ] as const
}
