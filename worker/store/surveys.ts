/** Survey definitions: what the team writes, and what answers are held against. */
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import * as z from 'zod'
import { SURVEYS_MAX } from '../../contracts/limits.ts'
import { type Question, questionSchema } from '../../contracts/question.ts'
import {
  type Survey,
  type SurveyDefinition,
  surveySchema,
  type WidgetSurvey,
  widgetSurveySchema,
} from '../../contracts/survey.ts'
import { projects, surveys } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso, toIsoOrNull } from './rows.ts'

/** A definition with a name and questions at least; the rest is as the contract has it by default, and live. */
export interface NewSurvey extends Definition {
  readonly id: string
  readonly createdAt: number
}

interface Definition extends Partial<Omit<SurveyDefinition, 'name' | 'questions'>> {
  readonly name: string
  readonly questions: readonly Question[]
}

/** What ingest holds answers against. */
export interface AskedSurvey {
  readonly id: string
  readonly questions: readonly Question[]
  /** ms UTC. */
  readonly updatedAt: number
}

/** Rows outlive versions: those that are no survey any more are named, not shown. */
export interface ReadSurveys<Shape> {
  readonly surveys: Shape[]
  readonly unreadableIds: readonly string[]
}

const questionsSchema = z.array(questionSchema)

/** Complete responses of the row's survey, by the index that is there for it. In words: Drizzle would leave out whose columns they are. */
const responseCount = sql<number>`(select count(*) from entries where entries.project_id = surveys.project_id and entries.survey_id = surveys.id and entries.is_partial = 0)`

const columns = {
  id: surveys.id,
  name: surveys.name,
  state: surveys.state,
  questions: surveys.questions,
  definition: surveys.definition,
  startsAt: surveys.startsAt,
  endsAt: surveys.endsAt,
  responseLimit: surveys.responseLimit,
  createdAt: surveys.createdAt,
  updatedAt: surveys.updatedAt,
}

/** False where the project has as many as it may have, or has this one already. */
export async function insertSurvey(db: Db, projectId: string, survey: NewSurvey): Promise<boolean> {
  const count = await db.$count(surveys, eq(surveys.projectId, projectId))
  if (count >= SURVEYS_MAX) return false
  const { id, createdAt, ...definition } = survey
  const inserted = await db
    .insert(surveys)
    .values({ ...toColumns(definition), id, projectId, createdAt, updatedAt: createdAt })
    .onConflictDoNothing()
    .returning({ id: surveys.id })
  return inserted.length === 1
}

/** All of a project's, newest first. */
export async function listSurveys(db: Db, projectId: string): Promise<ReadSurveys<Survey>> {
  const rows = await db
    .select({ ...columns, responseCount })
    .from(surveys)
    .where(eq(surveys.projectId, projectId))
    .orderBy(desc(surveys.createdAt), desc(surveys.id))
  return readRows(rows, surveySchema)
}

/** Those that may be asked at `now`, oldest first. */
export async function listLiveSurveys(
  db: Db,
  projectId: string,
  now: number,
): Promise<ReadSurveys<WidgetSurvey>> {
  const rows = await db
    .select({ ...columns, responseCount: sql<number>`0` })
    .from(surveys)
    .where(and(eq(surveys.projectId, projectId), isLiveAt(now)))
    .orderBy(asc(surveys.createdAt), asc(surveys.id))
  return readRows(rows, widgetSurveySchema)
}

export async function getSurvey(
  db: Db,
  projectId: string,
  surveyId: string,
): Promise<Survey | undefined> {
  const row = await db
    .select({ ...columns, responseCount })
    .from(surveys)
    .where(and(eq(surveys.projectId, projectId), eq(surveys.id, surveyId)))
    .get()
  return row && surveySchema.safeParse(toDocument(row)).data
}

/** The questions that a response answers, whatever the survey's state: what was asked may be answered. */
export async function getAskedSurvey(
  db: Db,
  projectId: string,
  surveyId: string,
): Promise<AskedSurvey | undefined> {
  const row = await db
    .select({ id: surveys.id, questions: surveys.questions, updatedAt: surveys.updatedAt })
    .from(surveys)
    .where(and(eq(surveys.projectId, projectId), eq(surveys.id, surveyId)))
    .get()
  const questions = questionsSchema.safeParse(row?.questions)
  return row && questions.success ? { ...row, questions: questions.data } : undefined
}

/** What a survey's own page shows, to anybody who has its address. */
export async function getSurveyPage(
  db: Db,
  surveyId: string,
  now: number,
): Promise<{ title: string; publicKey: string; isLive: boolean } | undefined> {
  const row = await db
    .select({
      title: surveys.name,
      publicKey: projects.publicKey,
      state: surveys.state,
      isLive: sql<number>`${isLiveAt(now)}`,
    })
    .from(surveys)
    .innerJoin(projects, eq(projects.id, surveys.projectId))
    .where(eq(surveys.id, surveyId))
    .get()
  if (!row || row.state === 'draft') return undefined
  return { title: row.title, publicKey: row.publicKey, isLive: row.isLive === 1 }
}

/** False where the survey is gone, or was changed by somebody else since it was read. */
export async function updateSurvey(
  db: Db,
  projectId: string,
  known: Survey,
  definition: SurveyDefinition,
  now: number,
): Promise<boolean> {
  const updated = await db
    .update(surveys)
    .set({ ...toColumns(definition), updatedAt: now })
    .where(
      and(
        eq(surveys.projectId, projectId),
        eq(surveys.id, known.id),
        eq(surveys.updatedAt, Date.parse(known.updatedAt)),
      ),
    )
    .returning({ id: surveys.id })
  return updated.length === 1
}

/** True where there was one. Its responses stay: they were said. */
export async function deleteSurvey(db: Db, projectId: string, surveyId: string): Promise<boolean> {
  const rows = await db
    .delete(surveys)
    .where(and(eq(surveys.projectId, projectId), eq(surveys.id, surveyId)))
    .returning({ id: surveys.id })
  return rows.length === 1
}

/** The id of the project's survey of that name. */
export async function findSurveyId(
  db: Db,
  projectId: string,
  name: string,
): Promise<string | undefined> {
  const row = await db
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.projectId, projectId), eq(surveys.name, name)))
    .get()
  return row?.id
}

function isLiveAt(now: number) {
  return sql`(${surveys.state} = 'live'
    and (${surveys.startsAt} is null or ${surveys.startsAt} <= ${now})
    and (${surveys.endsAt} is null or ${surveys.endsAt} > ${now})
    and (${surveys.responseLimit} is null or ${surveys.responseLimit} > ${responseCount}))`
}

/** What is searched has a column; what only the widget reads is one document. */
function toColumns(definition: Definition) {
  const { name, state, questions, startsAt, endsAt, responseLimit, ...shown } = definition
  return {
    name,
    state: state ?? 'live',
    questions,
    definition: shown,
    startsAt: toMs(startsAt),
    endsAt: toMs(endsAt),
    responseLimit: responseLimit ?? null,
  }
}

function toMs(time: string | null | undefined): number | null {
  return time === null || time === undefined ? null : Date.parse(time)
}

type SurveyRow = Pick<typeof surveys.$inferSelect, keyof typeof columns> & {
  readonly responseCount: number
}

/** The row in the shape of the contract, still to be parsed. */
function toDocument({ definition, ...row }: SurveyRow): Record<string, unknown> {
  return {
    ...definition,
    ...row,
    startsAt: toIsoOrNull(row.startsAt),
    endsAt: toIsoOrNull(row.endsAt),
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
  }
}

function readRows<Shape>(rows: readonly SurveyRow[], schema: z.ZodType<Shape>): ReadSurveys<Shape> {
  const read = rows.map((row) => ({ id: row.id, parsed: schema.safeParse(toDocument(row)) }))
  return {
    surveys: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unreadableIds: read.filter(({ parsed }) => !parsed.success).map(({ id }) => id),
  }
}
