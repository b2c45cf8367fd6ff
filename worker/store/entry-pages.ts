/** Reading entries: the inbox and its filters, newest first by keyset. */
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Entry } from '../../contracts/entry.ts'
import type { AssignedTag } from '../../contracts/insight.ts'
import type { FeedbackKind, Intent, SentimentLabel } from '../../contracts/vocabulary.ts'
import {
  answers,
  entries,
  entryTags,
  insights,
  tags,
  themeMembers,
  themes,
} from '../../drizzle/schema/index.ts'
import { selectAttachments, toAttachment } from './attachments.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

export interface EntryFilter {
  readonly kind?: FeedbackKind | undefined
  readonly intent?: Intent | undefined
  readonly sentiment?: SentimentLabel | undefined
  readonly tagId?: string | undefined
  readonly themeId?: string | undefined
  readonly source?: string | undefined
  readonly language?: string | undefined
  /** ms UTC, inclusive. */
  readonly from?: number | undefined
  /** ms UTC, exclusive. */
  readonly to?: number | undefined
  readonly search?: string | undefined
  readonly isSpam: boolean
  /** Only those that were taken back; without it, only the others. */
  readonly isWithdrawn?: boolean | undefined
}

export interface EntryPlace {
  readonly order: number
  readonly id: string
}

const columns = {
  id: entries.id,
  createdAt: entries.createdAt,
  receivedAt: entries.receivedAt,
  kind: entries.kind,
  message: entries.message,
  rating: entries.rating,
  name: entries.name,
  email: entries.email,
  respondent: entries.respondent,
  isRespondentVerified: entries.isRespondentVerified,
  status: entries.status,
  withdrawnAt: entries.withdrawnAt,
  isPartial: entries.isPartial,
  source: entries.source,
  surveyId: entries.surveyId,
  url: entries.url,
  locale: entries.locale,
  release: entries.release,
  viewport: entries.viewport,
  metadata: entries.metadata,
  isSpam: entries.isSpam,
  version: insights.version,
  language: insights.language,
  sentimentScore: insights.sentimentScore,
  sentimentLabel: insights.sentimentLabel,
  sentimentEvidence: insights.sentimentEvidence,
  intent: insights.intent,
  intentConfidence: insights.intentConfidence,
  intentEvidence: insights.intentEvidence,
  themeId: themes.id,
  themeLabel: themes.label,
  themeConfidence: themeMembers.confidence,
}

/** Up to `limit` entries after `after`, newest first. */
export async function listEntries(
  db: Db,
  projectId: string,
  filter: EntryFilter,
  limit: number,
  after: EntryPlace | undefined,
): Promise<Entry[]> {
  const rows = await selectEntries(db)
    .where(
      and(
        eq(entries.projectId, projectId),
        ...filterConditions(projectId, filter),
        after && sql`(${entries.createdAt}, ${entries.id}) < (${after.order}, ${after.id})`,
      ),
    )
    .orderBy(desc(entries.createdAt), desc(entries.id))
    .limit(limit)
  return withDetails(db, projectId, rows)
}

/** The entries of these ids that are there and have not been taken back, in no order. */
export async function listEntriesById(
  db: Db,
  projectId: string,
  entryIds: readonly string[],
): Promise<Entry[]> {
  const rows = await selectEntries(db).where(
    and(
      eq(entries.projectId, projectId),
      inArray(entries.id, [...entryIds]),
      isNull(entries.withdrawnAt),
    ),
  )
  return withDetails(db, projectId, rows)
}

export async function getEntry(
  db: Db,
  projectId: string,
  entryId: string,
): Promise<Entry | undefined> {
  const rows = await selectEntries(db).where(
    and(eq(entries.projectId, projectId), eq(entries.id, entryId)),
  )
  const [entry] = await withDetails(db, projectId, rows)
  return entry
}

function selectEntries(db: Db) {
  return db
    .select(columns)
    .from(entries)
    .leftJoin(insights, eq(insights.entryId, entries.id))
    .leftJoin(themeMembers, eq(themeMembers.entryId, entries.id))
    .leftJoin(themes, eq(themes.id, themeMembers.themeId))
    .$dynamic()
}

type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

function filterConditions(projectId: string, filter: EntryFilter): (SQL | undefined)[] {
  return [
    eq(entries.isSpam, filter.isSpam),
    filter.isWithdrawn ? isNotNull(entries.withdrawnAt) : isNull(entries.withdrawnAt),
    filter.kind && eq(entries.kind, filter.kind),
    filter.source ? eq(entries.source, filter.source) : undefined,
    filter.from === undefined ? undefined : gte(entries.createdAt, filter.from),
    filter.to === undefined ? undefined : lt(entries.createdAt, filter.to),
    filter.intent && eq(insights.intent, filter.intent),
    filter.sentiment && eq(insights.sentimentLabel, filter.sentiment),
    filter.language ? eq(insights.language, filter.language) : undefined,
    filter.themeId ? eq(themeMembers.themeId, filter.themeId) : undefined,
    filter.tagId
      ? sql`${entries.id} in (select ${entryTags.entryId} from ${entryTags} where ${entryTags.projectId} = ${projectId} and ${entryTags.tagId} = ${filter.tagId})`
      : undefined,
    filter.search
      ? sql`${entries.seq} in (select rowid from entry_search where entry_search match ${toSearchQuery(filter.search)})`
      : undefined,
  ]
}

/** Every word must occur, the last one as a prefix. Quoting keeps FTS5's own syntax out of people's hands. */
function toSearchQuery(search: string): string {
  const words = search.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return '""'
  return `${words.map((word) => `"${word}"`).join(' ')}*`
}

async function withDetails(db: Db, projectId: string, rows: readonly EntryRow[]): Promise<Entry[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [tagRows, answerRows, attachmentRows] = await db.batch([
    db
      .select({
        entryId: entryTags.entryId,
        tagId: tags.id,
        name: tags.name,
        evidence: entryTags.evidence,
      })
      .from(entryTags)
      .innerJoin(tags, eq(tags.id, entryTags.tagId))
      .where(and(eq(entryTags.projectId, projectId), inArray(entryTags.entryId, ids)))
      .orderBy(tags.name),
    db
      .select()
      .from(answers)
      .where(and(eq(answers.projectId, projectId), inArray(answers.entryId, ids)))
      .orderBy(answers.questionId),
    selectAttachments(db, projectId, ids),
  ])
  const tagsOf = Map.groupBy(tagRows, (row) => row.entryId)
  const answersOf = Map.groupBy(answerRows, (row) => row.entryId)
  const attachmentsOf = Map.groupBy(attachmentRows, (row) => row.entryId)
  return rows.map((row) =>
    toEntry(
      row,
      (tagsOf.get(row.id) ?? []).map(({ tagId, name, evidence }) => ({
        tagId,
        name,
        evidence: [...evidence],
      })),
      (answersOf.get(row.id) ?? []).map(
        ({ questionId, type, valueNumber, valueText, valueJson }) => ({
          questionId,
          type,
          value: valueNumber ?? valueText ?? valueJson ?? '',
        }),
      ),
      (attachmentsOf.get(row.id) ?? []).map(toAttachment),
    ),
  )
}

function toEntry(
  row: EntryRow,
  assigned: AssignedTag[],
  given: Entry['answers'],
  attachments: Entry['attachments'],
): Entry {
  return {
    id: row.id,
    createdAt: toIso(row.createdAt),
    receivedAt: toIso(row.receivedAt),
    kind: row.kind,
    message: row.message,
    rating: row.rating,
    name: row.name,
    email: row.email,
    respondent: row.respondent,
    isRespondentVerified: row.isRespondentVerified,
    status: row.status,
    isWithdrawn: row.withdrawnAt !== null,
    isPartial: row.isPartial,
    source: row.source,
    surveyId: row.surveyId,
    attachments,
    answers: given,
    context: {
      url: row.url,
      locale: row.locale,
      release: row.release,
      viewport: row.viewport,
      metadata: row.metadata,
    },
    isSpam: row.isSpam,
    insight: toInsight(row, assigned),
    theme:
      row.themeId !== null && row.themeLabel !== null
        ? { id: row.themeId, label: row.themeLabel, confidence: row.themeConfidence ?? 0 }
        : null,
  }
}

function toInsight(row: EntryRow, assigned: AssignedTag[]): Entry['insight'] {
  if (row.version === null || row.sentimentLabel === null || row.intent === null) return null
  return {
    version: row.version,
    language: row.language ?? 'unknown',
    sentiment: {
      score: row.sentimentScore ?? 0,
      label: row.sentimentLabel,
      evidence: [...(row.sentimentEvidence ?? [])],
    },
    intent: {
      intent: row.intent,
      confidence: row.intentConfidence ?? 0,
      evidence: [...(row.intentEvidence ?? [])],
    },
    tags: assigned,
  }
}
