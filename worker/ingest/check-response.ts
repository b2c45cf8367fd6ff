/** Finds the survey of a response and holds the answers against it. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Submission } from '../../contracts/submission.ts'
import type { Db } from '../store/db.ts'
import { getAskedSurvey } from '../store/surveys.ts'
import { type CheckedAnswers, checkAnswers } from './check-answers.ts'

const UNKNOWN_SURVEY: ProblemIssue = {
  pointer: '/surveyId',
  code: 'unknown_survey',
  message: 'no such survey in this project',
}

/** No answers for what is no response. */
export async function checkResponse(
  db: Db,
  projectId: string,
  { surveyId, answers, isPartial = false, attachmentIds = [], createdAt }: Submission,
): Promise<CheckedAnswers> {
  if (surveyId === undefined || answers === undefined) return { ok: true, answers: [], words: [] }
  const survey = await getAskedSurvey(db, projectId, surveyId)
  if (!survey) return { ok: false, issues: [UNKNOWN_SURVEY] }
  // Written before the survey's last change, delivered after it: it could not know what is required now.
  const isOld = createdAt !== undefined && Date.parse(createdAt) < survey.updatedAt
  return checkAnswers(survey.questions, answers, {
    isPartial,
    attachmentIds,
    isRequiring: !isPartial && !isOld,
  })
}
