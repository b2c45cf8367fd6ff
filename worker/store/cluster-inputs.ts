/** What a clustering run reads and writes: analysed entries in, themes with members and lineage out. */
import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { LineageKind, ThemeState } from '../../contracts/vocabulary.ts'
import {
  entries,
  entryVectors,
  insights,
  lineage,
  themeMembers,
  themes,
} from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { isTakenBack } from './entry-removal.ts'
import { advanceWatermark, type Progress, requireLease } from './job-states.ts'

export interface ClusterRow {
  readonly id: string
  readonly message: string
  readonly terms: readonly string[]
  readonly language: string
  /** Of the model asked for. */
  readonly vector: Int8Array | undefined
}

export interface KnownThemeRow {
  readonly id: string
  readonly label: string
  readonly isLabelPinned: boolean
  readonly centroid: readonly (readonly [string, number])[]
  readonly state: ThemeState
  readonly memberIds: readonly string[]
}

export interface ThemeWrite {
  readonly id: string
  readonly label: string
  readonly keywords: readonly string[]
  readonly centroid: readonly (readonly [string, number])[]
  readonly exemplarIds: readonly string[]
  readonly state: ThemeState
  readonly entryCount: number
}

export interface MemberWrite {
  readonly entryId: string
  readonly themeId: string
  readonly confidence: number
}

export interface LineageWrite {
  readonly id: string
  readonly themeId: string
  readonly kind: LineageKind
  readonly fromThemeIds: readonly string[]
  readonly detail: string
}

export interface ThemeChanges {
  readonly themes: readonly ThemeWrite[]
  readonly retiredIds: readonly string[]
  /** Memberships that are new or differ. */
  readonly members: readonly MemberWrite[]
  /** Entries that belong to no theme any more. */
  readonly leaverIds: readonly string[]
  readonly lineage: readonly LineageWrite[]
  readonly at: number
}

/** Rows of one statement. Few enough that the one writer, and so ingest, waits a millisecond or two at most. */
const ROWS_PER_STATEMENT = 100

/** The newest analysed entries that are neither spam nor withdrawn, at most `limit`. */
export async function listClusterRows(
  db: Db,
  projectId: string,
  { limit, model }: { readonly limit: number; readonly model: string },
): Promise<ClusterRow[]> {
  const rows = await db
    .select({
      id: entries.id,
      message: entries.message,
      terms: insights.terms,
      language: insights.language,
      vector: entryVectors.vector,
    })
    .from(entries)
    .innerJoin(insights, eq(insights.entryId, entries.id))
    .leftJoin(
      entryVectors,
      and(eq(entryVectors.entryId, entries.id), eq(entryVectors.model, model)),
    )
    .where(isToCluster(projectId))
    .orderBy(desc(entries.createdAt), desc(entries.id))
    .limit(limit)
  return rows.map(({ vector, ...row }) => ({
    ...row,
    vector: vector === null ? undefined : new Int8Array(vector),
  }))
}

/** How many entries could be clustered in all. */
export async function countClusterRows(db: Db, projectId: string): Promise<number> {
  const row = await db
    .select({ count: count() })
    .from(entries)
    .innerJoin(insights, eq(insights.entryId, entries.id))
    .where(isToCluster(projectId))
    .get()
  return row?.count ?? 0
}

function isToCluster(projectId: string) {
  return and(
    eq(entries.projectId, projectId),
    eq(entries.isSpam, false),
    isNull(entries.withdrawnAt),
    ne(entries.message, ''),
  )
}

/** Every theme of the project, retired ones too, with its members. */
export async function listKnownThemes(db: Db, projectId: string): Promise<KnownThemeRow[]> {
  const [rows, members] = await db.batch([
    db
      .select({
        id: themes.id,
        label: themes.label,
        isLabelPinned: themes.isLabelPinned,
        centroid: themes.centroid,
        state: themes.state,
      })
      .from(themes)
      .where(eq(themes.projectId, projectId))
      .orderBy(asc(themes.id)),
    db
      .select({ themeId: themeMembers.themeId, entryId: themeMembers.entryId })
      .from(themeMembers)
      .where(eq(themeMembers.projectId, projectId))
      .orderBy(asc(themeMembers.entryId)),
  ])
  const membersOf = Map.groupBy(members, (member) => member.themeId)
  return rows.map((row) => ({
    ...row,
    memberIds: (membersOf.get(row.id) ?? []).map((member) => member.entryId),
  }))
}

export async function listMembers(db: Db, projectId: string): Promise<MemberWrite[]> {
  return db
    .select({
      entryId: themeMembers.entryId,
      themeId: themeMembers.themeId,
      confidence: themeMembers.confidence,
    })
    .from(themeMembers)
    .where(eq(themeMembers.projectId, projectId))
}

/**
 * Writes what a clustering run changed. Memberships go first, in small batches that never hold the writer for long;
 * themes, lineage and watermark follow in one. A run that dies in between is repeated, and finds the memberships done.
 */
export async function saveThemes(
  db: Db,
  projectId: string,
  changes: ThemeChanges,
  progress: Progress,
): Promise<void> {
  for (const chunk of inChunks(changes.members)) {
    await db.batch([
      requireLease(db, projectId, progress),
      db
        .insert(themeMembers)
        .values(chunk.map((member) => ({ ...member, projectId })))
        .onConflictDoUpdate({
          target: themeMembers.entryId,
          set: { themeId: sql`excluded.theme_id`, confidence: sql`excluded.confidence` },
        }),
      // An entry may have been taken back since the run read it.
      db.delete(themeMembers).where(
        and(
          eq(themeMembers.projectId, projectId),
          inArray(
            themeMembers.entryId,
            chunk.map((member) => member.entryId),
          ),
          isTakenBack(db, themeMembers.entryId),
        ),
      ),
    ])
  }
  await db.batch([
    requireLease(db, projectId, progress),
    advanceWatermark(db, projectId, progress),
    ...inChunks(changes.themes).map((chunk) =>
      db
        .insert(themes)
        .values(
          chunk.map((theme) => ({
            ...theme,
            projectId,
            createdAt: changes.at,
            updatedAt: changes.at,
          })),
        )
        .onConflictDoUpdate({ target: themes.id, set: replacedTheme }),
    ),
    ...inChunks(changes.retiredIds).map((ids) =>
      db
        .update(themes)
        .set({ state: 'retired', entryCount: 0, updatedAt: changes.at })
        .where(and(eq(themes.projectId, projectId), inArray(themes.id, ids))),
    ),
    ...inChunks(changes.leaverIds).map((ids) =>
      db
        .delete(themeMembers)
        .where(and(eq(themeMembers.projectId, projectId), inArray(themeMembers.entryId, ids))),
    ),
    ...inChunks(changes.lineage).map((chunk) =>
      db
        .insert(lineage)
        .values(chunk.map((event) => ({ ...event, projectId, createdAt: changes.at }))),
    ),
  ])
}

const replacedTheme = {
  label: sql`excluded.label`,
  keywords: sql`excluded.keywords`,
  centroid: sql`excluded.centroid`,
  exemplarIds: sql`excluded.exemplar_ids`,
  state: sql`excluded.state`,
  entryCount: sql`excluded.entry_count`,
  updatedAt: sql`excluded.updated_at`,
}

function inChunks<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = []
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT) {
    chunks.push(items.slice(start, start + ROWS_PER_STATEMENT))
  }
  return chunks
}
