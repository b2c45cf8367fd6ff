/** Reports: what they are built from, writing them, reading them. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, max, min, ne, sql } from 'drizzle-orm'
import {
  type Report,
  type ReportBody,
  type ReportSummary,
  reportBodySchema,
} from '../../contracts/report.ts'
import type {
  Intent,
  QuestionType,
  SentimentLabel,
  ThemeState,
} from '../../contracts/vocabulary.ts'
import {
  answers,
  entries,
  entryTags,
  insights,
  reports,
  themeMembers,
  themes,
} from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

/** An analysed entry as a report counts it. */
export interface ReportInputRow {
  readonly id: string
  readonly createdAt: number
  readonly sentiment: { readonly score: number; readonly label: SentimentLabel }
  readonly intent: Intent
  readonly language: string
  readonly themeId?: string
  readonly respondent?: string
  readonly release?: string
  readonly rating?: number
  readonly tagIds: readonly string[]
  readonly answers: readonly { readonly type: QuestionType; readonly value: number }[]
}

export interface ReportThemeRow {
  readonly id: string
  readonly label: string
  readonly state: ThemeState
  readonly exemplarIds: readonly string[]
}

export interface NewReport {
  readonly id: string
  readonly periodStart: number
  readonly periodEnd: number
  readonly state: 'open' | 'frozen'
  readonly builtAt: number
  readonly analysisVersion: string
  readonly inputHash: string
  readonly body: ReportBody
}

/** The analysed entries written in `[from, to)`, oldest first. */
export async function listReportInputs(
  db: Db,
  projectId: string,
  from: number,
  to: number,
): Promise<ReportInputRow[]> {
  const isInside = and(
    eq(entries.projectId, projectId),
    eq(entries.isSpam, false),
    isNull(entries.withdrawnAt),
    gte(entries.createdAt, from),
    lt(entries.createdAt, to),
  )
  const [rows, tagRows, answerRows] = await db.batch([
    db
      .select({
        id: entries.id,
        createdAt: entries.createdAt,
        rating: entries.rating,
        respondent: entries.respondent,
        release: entries.release,
        score: insights.sentimentScore,
        label: insights.sentimentLabel,
        intent: insights.intent,
        language: insights.language,
        themeId: themeMembers.themeId,
      })
      .from(entries)
      .innerJoin(insights, eq(insights.entryId, entries.id))
      .leftJoin(themeMembers, eq(themeMembers.entryId, entries.id))
      .where(isInside)
      .orderBy(asc(entries.createdAt), asc(entries.id)),
    db
      .select({ entryId: entryTags.entryId, tagId: entryTags.tagId })
      .from(entryTags)
      .innerJoin(entries, eq(entries.id, entryTags.entryId))
      .where(isInside)
      .orderBy(asc(entryTags.tagId)),
    db
      .select({ entryId: answers.entryId, type: answers.type, value: answers.valueNumber })
      .from(answers)
      .innerJoin(entries, eq(entries.id, answers.entryId))
      .where(isInside)
      .orderBy(asc(answers.questionId)),
  ])
  const tagsOf = Map.groupBy(tagRows, (row) => row.entryId)
  const answersOf = Map.groupBy(answerRows, (row) => row.entryId)
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    sentiment: { score: row.score, label: row.label },
    intent: row.intent,
    language: row.language,
    ...(row.themeId === null ? {} : { themeId: row.themeId }),
    ...(row.respondent === null ? {} : { respondent: row.respondent }),
    ...(row.release === null ? {} : { release: row.release }),
    ...(row.rating === null ? {} : { rating: row.rating }),
    tagIds: (tagsOf.get(row.id) ?? []).map((tag) => tag.tagId),
    answers: (answersOf.get(row.id) ?? []).flatMap((answer) =>
      answer.value === null ? [] : [{ type: answer.type, value: answer.value }],
    ),
  }))
}

export async function listReportThemes(db: Db, projectId: string): Promise<ReportThemeRow[]> {
  return db
    .select({
      id: themes.id,
      label: themes.label,
      state: themes.state,
      exemplarIds: themes.exemplarIds,
    })
    .from(themes)
    .where(and(eq(themes.projectId, projectId), ne(themes.state, 'retired')))
    .orderBy(asc(themes.id))
}

/** When the project's oldest analysed entry was written. */
export async function getFirstEntryTime(db: Db, projectId: string): Promise<number | undefined> {
  const row = await db
    .select({ first: min(entries.createdAt) })
    .from(entries)
    .innerJoin(insights, eq(insights.entryId, entries.id))
    .where(
      and(eq(entries.projectId, projectId), eq(entries.isSpam, false), isNull(entries.withdrawnAt)),
    )
    .get()
  return row?.first ?? undefined
}

/** When the last of the entries that were written before `to` arrived. */
export async function getLastArrival(
  db: Db,
  projectId: string,
  to: number,
): Promise<number | undefined> {
  const row = await db
    .select({ last: max(entries.receivedAt) })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), lt(entries.createdAt, to)))
    .get()
  return row?.last ?? undefined
}

/** Which periods have a report, by their start. */
export async function listReportStates(
  db: Db,
  projectId: string,
): Promise<{ periodStart: number; state: 'open' | 'frozen'; inputHash: string }[]> {
  return db
    .select({
      periodStart: reports.periodStart,
      state: reports.state,
      inputHash: reports.inputHash,
    })
    .from(reports)
    .where(eq(reports.projectId, projectId))
}

/** Stores a period's report in place of an open one; a frozen report is never touched. */
export async function saveReport(db: Db, projectId: string, report: NewReport): Promise<void> {
  await db
    .insert(reports)
    .values({ ...report, projectId, entryCount: report.body.entries.current })
    .onConflictDoUpdate({
      target: [reports.projectId, reports.periodStart, reports.periodEnd],
      set: {
        state: sql`excluded.state`,
        builtAt: sql`excluded.built_at`,
        analysisVersion: sql`excluded.analysis_version`,
        inputHash: sql`excluded.input_hash`,
        entryCount: sql`excluded.entry_count`,
        body: sql`excluded.body`,
      },
      setWhere: eq(reports.state, 'open'),
    })
}

/** Newest period first, without bodies. */
export async function listReports(
  db: Db,
  projectId: string,
  limit: number,
  after: { readonly order: number; readonly id: string } | undefined,
): Promise<ReportSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(reports)
    .where(
      and(
        eq(reports.projectId, projectId),
        after && sql`(${reports.periodStart}, ${reports.id}) < (${after.order}, ${after.id})`,
      ),
    )
    .orderBy(desc(reports.periodStart), desc(reports.id))
    .limit(limit)
  return rows.map(toSummary)
}

export async function getReport(
  db: Db,
  projectId: string,
  reportId: string,
): Promise<Report | undefined> {
  const row = await db
    .select({ ...summaryColumns, body: reports.body })
    .from(reports)
    .where(and(eq(reports.projectId, projectId), eq(reports.id, reportId)))
    .get()
  return row && withoutTakenBack(db, projectId, toReport(row))
}

/** The newest week that was over at `now`, or the running one where none was: a whole week says more than a part. */
export async function getLatestReport(
  db: Db,
  projectId: string,
  now: number,
): Promise<Report | undefined> {
  const row = await db
    .select({ ...summaryColumns, body: reports.body })
    .from(reports)
    .where(eq(reports.projectId, projectId))
    .orderBy(sql`${reports.periodEnd} <= ${now} desc`, desc(reports.periodStart))
    .limit(1)
    .get()
  return row && withoutTakenBack(db, projectId, toReport(row))
}

const summaryColumns = {
  id: reports.id,
  periodStart: reports.periodStart,
  periodEnd: reports.periodEnd,
  state: reports.state,
  builtAt: reports.builtAt,
  analysisVersion: reports.analysisVersion,
  inputHash: reports.inputHash,
  entryCount: reports.entryCount,
}

type SummaryRow = Omit<typeof reports.$inferSelect, 'projectId' | 'body'>

function toSummary(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    periodStart: toIso(row.periodStart),
    periodEnd: toIso(row.periodEnd),
    state: row.state,
    builtAt: toIso(row.builtAt),
    analysisVersion: row.analysisVersion,
    inputHash: row.inputHash,
    entryCount: row.entryCount,
  }
}

/** A frozen body may come from an older version: it is parsed, not trusted. */
function toReport(row: SummaryRow & { readonly body: unknown }): Report {
  const { entryCount: _, ...report } = toSummary(row)
  return { ...report, body: reportBodySchema.parse(row.body) }
}

/** A final report keeps its figures, but leads to no entry that was withdrawn or erased since. */
async function withoutTakenBack(db: Db, projectId: string, report: Report): Promise<Report> {
  const ids = report.body.themes.flatMap((theme) => theme.exemplarIds)
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(eq(entries.projectId, projectId), inArray(entries.id, ids), isNull(entries.withdrawnAt)),
    )
  const kept = new Set(rows.map(({ id }) => id))
  const themes = report.body.themes.map((theme) => ({
    ...theme,
    exemplarIds: theme.exemplarIds.filter((id) => kept.has(id)),
  }))
  return { ...report, body: { ...report.body, themes } }
}
