/** Survey definitions. */
import { and, eq } from 'drizzle-orm'
import type { Question } from '../../contracts/question.ts'
import { surveys } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

export interface SurveyRow {
  readonly id: string
  readonly name: string
  readonly questions: readonly Question[]
}

export async function insertSurvey(
  db: Db,
  projectId: string,
  survey: SurveyRow & { readonly createdAt: number },
): Promise<void> {
  await db
    .insert(surveys)
    .values({ ...survey, questions: [...survey.questions], projectId })
    .onConflictDoNothing()
}

export async function getSurvey(
  db: Db,
  projectId: string,
  surveyId: string,
): Promise<SurveyRow | undefined> {
  return db
    .select({ id: surveys.id, name: surveys.name, questions: surveys.questions })
    .from(surveys)
    .where(and(eq(surveys.projectId, projectId), eq(surveys.id, surveyId)))
    .get()
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
