/** Vectors of entries: which are missing, and writing them. */
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { entries, entryVectors, insights } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { isTakenBack } from './entry-removal.ts'
import { advanceWatermark, type Progress, requireLease } from './job-states.ts'

export interface UnencodedEntry {
  readonly seq: number
  readonly id: string
  readonly message: string
}

/** Analysed entries of some languages that have no vector of the model, by commit order. */
export interface Span {
  readonly after: number
  readonly upTo: number
  readonly languages: readonly string[]
  readonly model: string
}

export interface NewVector {
  readonly entryId: string
  readonly model: string
  readonly vector: Int8Array
}

/** In commit order. */
export async function listUnencoded(
  db: Db,
  projectId: string,
  span: Span,
  limit: number,
): Promise<UnencodedEntry[]> {
  return db
    .select({ seq: entries.seq, id: entries.id, message: entries.message })
    .from(entries)
    .innerJoin(insights, eq(insights.entryId, entries.id))
    .leftJoin(entryVectors, isVectorOf(span))
    .where(isWithin(projectId, span))
    .orderBy(asc(entries.seq))
    .limit(limit)
}

export async function countUnencoded(db: Db, projectId: string, span: Span): Promise<number> {
  const row = await db
    .select({ count: count() })
    .from(entries)
    .innerJoin(insights, eq(insights.entryId, entries.id))
    .leftJoin(entryVectors, isVectorOf(span))
    .where(isWithin(projectId, span))
    .get()
  return row?.count ?? 0
}

function isVectorOf({ model }: Span) {
  return and(eq(entryVectors.entryId, entries.id), eq(entryVectors.model, model))
}

function isWithin(projectId: string, { after, upTo, languages }: Span) {
  return and(
    eq(entries.projectId, projectId),
    gt(entries.seq, after),
    lte(entries.seq, upTo),
    ne(entries.message, ''),
    inArray(insights.language, [...languages]),
    isNull(entryVectors.entryId),
  )
}

/** Writes a chunk's vectors and moves the watermark, all or nothing. Repeating it changes nothing. */
export async function saveVectors(
  db: Db,
  projectId: string,
  chunk: readonly NewVector[],
  progress: Progress,
): Promise<void> {
  const rows = chunk.map(({ vector, ...row }) => ({
    ...row,
    projectId,
    vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  }))
  await db.batch([
    requireLease(db, projectId, progress),
    advanceWatermark(db, projectId, progress),
    db
      .insert(entryVectors)
      .values(rows)
      .onConflictDoUpdate({
        target: entryVectors.entryId,
        set: { model: sql`excluded.model`, vector: sql`excluded.vector` },
      }),
    // An entry may have been taken back while it was encoded.
    db.delete(entryVectors).where(
      and(
        eq(entryVectors.projectId, projectId),
        inArray(
          entryVectors.entryId,
          chunk.map(({ entryId }) => entryId),
        ),
        isTakenBack(db, entryVectors.entryId),
      ),
    ),
  ])
}

export interface StoredVector {
  readonly entryId: string
  readonly vector: Int8Array
}

/** Vectors of one model, newest entry first, from before an entry on. Entry ids sort by time. */
export async function listVectors(
  db: Db,
  projectId: string,
  {
    model,
    before,
    limit,
  }: { readonly model: string; readonly before: string | undefined; readonly limit: number },
): Promise<StoredVector[]> {
  const rows = await db
    .select({ entryId: entryVectors.entryId, vector: entryVectors.vector })
    .from(entryVectors)
    .where(
      and(
        eq(entryVectors.projectId, projectId),
        eq(entryVectors.model, model),
        before === undefined ? undefined : lt(entryVectors.entryId, before),
      ),
    )
    .orderBy(desc(entryVectors.entryId))
    .limit(limit)
  return rows.map(({ entryId, vector }) => ({ entryId, vector: new Int8Array(vector) }))
}
