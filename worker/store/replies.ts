/** Replies below an entry: the team's in public, the respondent's added details. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reply } from '../../contracts/follow-up.ts'
import { REPLIES_MAX } from '../../contracts/limits.ts'
import type { ReplyAuthor } from '../../contracts/vocabulary.ts'
import { entries, events, replies } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

export interface NewReply {
  readonly id: string
  readonly entryId: string
  readonly author: ReplyAuthor
  readonly body: string
  readonly createdAt: number
}

/** Stores a reply and its event. False where the entry has as many as it may have, or is gone. */
export async function insertReply(db: Db, projectId: string, reply: NewReply): Promise<boolean> {
  const { id, entryId, author, body, createdAt } = reply
  const [inserted] = await db.batch([
    db.run(sql`insert into ${replies} (id, project_id, entry_id, author, body, created_at)
      select ${id}, ${projectId}, ${entryId}, ${author}, ${body}, ${createdAt}
      where exists (select 1 from ${entries} where ${entries.projectId} = ${projectId} and ${entries.id} = ${entryId})
        and (select count(*) from ${replies} where ${replies.projectId} = ${projectId} and ${replies.entryId} = ${entryId}) < ${REPLIES_MAX}`),
    db.run(sql`insert into ${events} (project_id, kind, subject_id, created_at)
      select ${projectId}, 'reply.created', ${id}, ${createdAt}
      where exists (select 1 from ${replies} where ${replies.id} = ${id})`),
  ])
  return inserted.rowsAffected === 1
}

/** Oldest first. */
export async function listReplies(db: Db, projectId: string, entryId: string): Promise<Reply[]> {
  const rows = await db
    .select()
    .from(replies)
    .where(and(eq(replies.projectId, projectId), eq(replies.entryId, entryId)))
    .orderBy(asc(replies.createdAt), asc(replies.id))
  return rows.map(({ id, author, body, createdAt }) => ({
    id,
    author,
    body,
    createdAt: toIso(createdAt),
  }))
}
