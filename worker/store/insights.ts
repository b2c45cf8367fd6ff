/** Insights: reading what waits for one, writing them with the tags they bring. */
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Evidence } from '../../contracts/insight.ts'
import type { FeedbackKind, Intent, SentimentLabel } from '../../contracts/vocabulary.ts'
import { entries, entryTags, insights } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { isTakenBack } from './entry-removal.ts'
import { advanceWatermark, type Progress, requireLease } from './job-states.ts'

export interface PendingEntry {
  readonly seq: number
  readonly id: string
  readonly message: string
  readonly rating: number | null
  readonly kind: FeedbackKind
  readonly locale: string | null
}

export interface NewInsight {
  readonly entryId: string
  readonly version: string
  readonly language: string
  readonly sentimentScore: number
  readonly sentimentLabel: SentimentLabel
  readonly sentimentEvidence: readonly Evidence[]
  readonly intent: Intent
  readonly intentConfidence: number
  readonly intentEvidence: readonly Evidence[]
  readonly terms: readonly string[]
  readonly tags: readonly { readonly tagId: string; readonly evidence: readonly Evidence[] }[]
}

/** Entries that came after the watermark, in commit order. */
export async function listPendingEntries(
  db: Db,
  projectId: string,
  watermark: number,
  limit: number,
): Promise<PendingEntry[]> {
  return db
    .select({
      seq: entries.seq,
      id: entries.id,
      message: entries.message,
      rating: entries.rating,
      kind: entries.kind,
      locale: entries.locale,
    })
    .from(entries)
    .where(isPending(projectId, watermark))
    .orderBy(asc(entries.seq))
    .limit(limit)
}

export async function countPendingEntries(
  db: Db,
  projectId: string,
  watermark: number,
): Promise<number> {
  return db.$count(entries, isPending(projectId, watermark))
}

function isPending(projectId: string, watermark: number) {
  return and(
    eq(entries.projectId, projectId),
    gt(entries.seq, watermark),
    isNull(entries.withdrawnAt),
  )
}

/** Writes a chunk's insights and tags and moves the watermark, all or nothing. Repeating it changes nothing. */
export async function saveInsights(
  db: Db,
  projectId: string,
  chunk: readonly NewInsight[],
  progress: Progress,
): Promise<void> {
  const rows = chunk.map(({ tags: _, ...insight }) => ({ ...insight, projectId }))
  const tagRows = chunk.flatMap((insight) =>
    insight.tags.map((tag) => ({
      entryId: insight.entryId,
      tagId: tag.tagId,
      projectId,
      evidence: tag.evidence,
    })),
  )
  const ids = chunk.map((insight) => insight.entryId)
  await db.batch([
    requireLease(db, projectId, progress),
    advanceWatermark(db, projectId, progress),
    ...(rows.length > 0
      ? [
          db
            .insert(insights)
            .values(rows)
            .onConflictDoUpdate({ target: insights.entryId, set: replaced }),
        ]
      : []),
    db
      .delete(entryTags)
      .where(and(eq(entryTags.projectId, projectId), inArray(entryTags.entryId, ids))),
    ...(tagRows.length > 0 ? [db.insert(entryTags).values(tagRows)] : []),
    // An entry may have been taken back while it was read: its words must not come in again by this way.
    db
      .delete(insights)
      .where(
        and(
          eq(insights.projectId, projectId),
          inArray(insights.entryId, ids),
          isTakenBack(db, insights.entryId),
        ),
      ),
    db
      .delete(entryTags)
      .where(
        and(
          eq(entryTags.projectId, projectId),
          inArray(entryTags.entryId, ids),
          isTakenBack(db, entryTags.entryId),
        ),
      ),
  ])
}

const replaced = {
  version: sql`excluded.version`,
  language: sql`excluded.language`,
  sentimentScore: sql`excluded.sentiment_score`,
  sentimentLabel: sql`excluded.sentiment_label`,
  sentimentEvidence: sql`excluded.sentiment_evidence`,
  intent: sql`excluded.intent`,
  intentConfidence: sql`excluded.intent_confidence`,
  intentEvidence: sql`excluded.intent_evidence`,
  terms: sql`excluded.terms`,
}
