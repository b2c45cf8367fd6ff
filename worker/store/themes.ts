/** Reading themes: the list by size, and one with all that its page shows. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  max,
  min,
  ne,
  notInArray,
  sql,
} from 'drizzle-orm'
import type { Theme, ThemeDetail } from '../../contracts/theme.ts'
import { SENTIMENT_LABELS, type ThemeState } from '../../contracts/vocabulary.ts'
import { entries, insights, lineage, themeMembers, themes } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso, toIsoOrNull } from './rows.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS

/** As many as clustering chooses. */
const EXEMPLARS_MAX = 3

const columns = {
  id: themes.id,
  label: themes.label,
  keywords: themes.keywords,
  exemplarIds: themes.exemplarIds,
  state: themes.state,
  entryCount: themes.entryCount,
  publicNote: themes.publicNote,
  createdAt: themes.createdAt,
}

/** Largest first; retired ones only where asked for. */
export async function listThemes(
  db: Db,
  projectId: string,
  state: ThemeState | undefined,
  limit: number,
  after: { readonly order: number; readonly id: string } | undefined,
): Promise<Theme[]> {
  const rows = await db
    .select(columns)
    .from(themes)
    .where(
      and(
        eq(themes.projectId, projectId),
        state ? eq(themes.state, state) : sql`${themes.state} <> 'retired'`,
        after && sql`(${themes.entryCount}, ${themes.id}) < (${after.order}, ${after.id})`,
      ),
    )
    .orderBy(desc(themes.entryCount), desc(themes.id))
    .limit(limit)
  const spans = await listSpans(
    db,
    projectId,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toTheme(row, spans.get(row.id)))
}

/** One theme with exemplars, sentiment, lineage and the weeks from `weekStarts` (ms UTC, oldest first). */
export async function getTheme(
  db: Db,
  projectId: string,
  themeId: string,
  weekStarts: readonly number[],
): Promise<ThemeDetail | undefined> {
  const row = await db
    .select(columns)
    .from(themes)
    .where(and(eq(themes.projectId, projectId), eq(themes.id, themeId)))
    .get()
  if (!row) return undefined
  const isMember = and(eq(themeMembers.projectId, projectId), eq(themeMembers.themeId, themeId))
  const week = sql<number>`${entries.createdAt} - (${entries.createdAt} - ${weekStarts[0] ?? 0}) % ${WEEK_MS}`
  const exemplarColumns = {
    entryId: entries.id,
    message: entries.message,
    createdAt: entries.createdAt,
  }
  const [chosen, next, labels, weeks, events] = await db.batch([
    db
      .select(exemplarColumns)
      .from(entries)
      .where(
        and(
          eq(entries.projectId, projectId),
          inArray(entries.id, [...row.exemplarIds]),
          isNull(entries.withdrawnAt),
        ),
      ),
    // Where a chosen one was taken back, the surest of the others stands in until themes are formed again.
    db
      .select(exemplarColumns)
      .from(themeMembers)
      .innerJoin(entries, eq(entries.id, themeMembers.entryId))
      .where(and(isMember, notInArray(entries.id, [...row.exemplarIds])))
      .orderBy(desc(themeMembers.confidence), asc(themeMembers.entryId))
      .limit(EXEMPLARS_MAX),
    db
      .select({
        label: insights.sentimentLabel,
        count: count(),
        sum: sql<number>`sum(${insights.sentimentScore})`,
      })
      .from(themeMembers)
      .innerJoin(insights, eq(insights.entryId, themeMembers.entryId))
      .where(isMember)
      .groupBy(insights.sentimentLabel),
    db
      .select({
        start: week.mapWith(Number),
        count: count(),
        mean: sql<
          number | null
        >`avg(case when ${insights.sentimentLabel} <> 'unknown' then ${insights.sentimentScore} end)`,
      })
      .from(themeMembers)
      .innerJoin(entries, eq(entries.id, themeMembers.entryId))
      .innerJoin(insights, eq(insights.entryId, themeMembers.entryId))
      .where(and(isMember, gte(entries.createdAt, weekStarts[0] ?? 0)))
      .groupBy(week),
    db
      .select()
      .from(lineage)
      .where(and(eq(lineage.projectId, projectId), eq(lineage.themeId, themeId)))
      .orderBy(asc(lineage.createdAt), asc(lineage.id)),
  ])
  const spans = await listSpans(db, projectId, [themeId])
  const known = labels.filter((group) => group.label !== 'unknown')
  const knownCount = known.reduce((sum, group) => sum + group.count, 0)
  const countOf = new Map(labels.map((group) => [group.label, group.count]))
  const weekOf = new Map(weeks.map((group) => [group.start, group]))
  return {
    ...toTheme(row, spans.get(themeId)),
    exemplars: [...inOrder(chosen, row.exemplarIds), ...next]
      .slice(0, EXEMPLARS_MAX)
      .map((entry) => ({ ...entry, createdAt: toIso(entry.createdAt) })),
    sentiment: {
      mean: knownCount === 0 ? null : known.reduce((sum, group) => sum + group.sum, 0) / knownCount,
      counts: countLabels(countOf),
    },
    weeks: weekStarts.map((start) => ({
      start: toIso(start),
      count: weekOf.get(start)?.count ?? 0,
      sentimentMean: weekOf.get(start)?.mean ?? null,
    })),
    lineage: events.map((event) => ({
      kind: event.kind,
      at: toIso(event.createdAt),
      fromThemeIds: [...event.fromThemeIds],
      detail: event.detail,
    })),
  }
}

/** Sets what the widget may tell of a theme, or takes it back. */
export async function updatePublicNote(
  db: Db,
  projectId: string,
  themeId: string,
  change: { readonly publicNote: string | null; readonly at: number },
): Promise<void> {
  await db
    .update(themes)
    .set({ publicNote: change.publicNote, updatedAt: change.at })
    .where(and(eq(themes.projectId, projectId), eq(themes.id, themeId)))
}

/** Themes that the widget may tell of, with the words that they are recognised by. */
export async function listNotedThemes(
  db: Db,
  projectId: string,
): Promise<
  { readonly id: string; readonly publicNote: string; readonly keywords: readonly string[] }[]
> {
  const rows = await db
    .select({ id: themes.id, publicNote: themes.publicNote, keywords: themes.keywords })
    .from(themes)
    .where(
      and(
        eq(themes.projectId, projectId),
        isNotNull(themes.publicNote),
        ne(themes.state, 'retired'),
      ),
    )
    .orderBy(desc(themes.entryCount), asc(themes.id))
  return rows.flatMap(({ id, publicNote, keywords }) =>
    publicNote === null ? [] : [{ id, publicNote, keywords }],
  )
}

function inOrder<Row extends { readonly entryId: string }>(
  rows: readonly Row[],
  ids: readonly string[],
): readonly Row[] {
  return ids.flatMap((id) => rows.filter((row) => row.entryId === id))
}

interface Span {
  readonly first: number | null
  readonly last: number | null
}

/** When the themes' entries were written: the oldest and the newest of each. */
async function listSpans(
  db: Db,
  projectId: string,
  themeIds: readonly string[],
): Promise<Map<string, Span>> {
  const rows = await db
    .select({
      themeId: themeMembers.themeId,
      first: min(entries.createdAt),
      last: max(entries.createdAt),
    })
    .from(themeMembers)
    .innerJoin(entries, eq(entries.id, themeMembers.entryId))
    .where(and(eq(themeMembers.projectId, projectId), inArray(themeMembers.themeId, [...themeIds])))
    .groupBy(themeMembers.themeId)
  return new Map(rows.map((row) => [row.themeId, row]))
}

function toTheme(
  row: Pick<
    typeof themes.$inferSelect,
    'id' | 'label' | 'keywords' | 'state' | 'entryCount' | 'publicNote' | 'createdAt'
  >,
  span: Span | undefined,
): Theme {
  return {
    id: row.id,
    label: row.label,
    keywords: [...row.keywords],
    state: row.state,
    entryCount: row.entryCount,
    publicNote: row.publicNote,
    firstSeenAt: toIsoOrNull(span?.first ?? null),
    lastSeenAt: toIsoOrNull(span?.last ?? null),
    createdAt: toIso(row.createdAt),
  }
}

function countLabels(countOf: ReadonlyMap<string, number>): ThemeDetail['sentiment']['counts'] {
  const [veryNegative, negative, neutral, positive, veryPositive, mixed, unknown] =
    SENTIMENT_LABELS.map((label) => countOf.get(label) ?? 0)
  return {
    very_negative: veryNegative ?? 0,
    negative: negative ?? 0,
    neutral: neutral ?? 0,
    positive: positive ?? 0,
    very_positive: veryPositive ?? 0,
    mixed: mixed ?? 0,
    unknown: unknown ?? 0,
  }
}
