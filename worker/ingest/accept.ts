/** From a submission to a stored entry: clean, guard, redact, fingerprint, insert. Answers after the commit. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Receipt, Submission } from '../../contracts/submission.ts'
import { DEFAULT_SOURCE } from '../../contracts/vocabulary.ts'
import { fingerprint } from '../analysis/entry-fingerprint.ts'
import type { Deps } from '../deps.ts'
import { insertEntry, type NewAnswer } from '../store/entries.ts'
import type { IngestProject } from '../store/projects.ts'
import { toIso } from '../store/rows.ts'
import { getAskedSurvey } from '../store/surveys.ts'
import { checkAnswers } from './check-answers.ts'
import { cleanOptional, cleanText } from './clean.ts'
import { isSpam } from './guard.ts'
import { makeReceiptToken } from './receipt-token.ts'
import { redact } from './redact.ts'

export type Accepted =
  | { readonly ok: true; readonly receipt: Receipt; readonly isRepeat: boolean }
  | { readonly ok: false; readonly issues: readonly ProblemIssue[] }

export type IngestDeps = Pick<Deps, 'db' | 'now' | 'newId'>

/** Stores a submission once per idempotency key and returns its receipt, or says which fields are wrong. */
export async function acceptSubmission(
  { db, now, newId }: IngestDeps,
  project: IngestProject,
  submission: Submission,
  idempotencyKey: string,
): Promise<Accepted> {
  const checked = await readAnswers(db, project.id, submission)
  if (!checked.ok) return checked

  const receivedAt = now()
  const answers = project.isRedacting ? checked.answers.map(redactAnswer) : checked.answers
  const message = toMessage(submission, answers, project.isRedacting)
  if (message === '' && answers.length === 0) {
    return {
      ok: false,
      issues: [{ pointer: '/message', code: 'too_small', message: 'write a message' }],
    }
  }
  const context = submission.context
  const id = newId('ent')
  // Signed while the row is written: a receipt must not add its own wait.
  const signing = makeReceiptToken(project.receiptSecret, id)
  const stored = await insertEntry(db, project.id, {
    id,
    createdAt: toCreatedAt(submission.createdAt, receivedAt),
    receivedAt,
    kind: submission.kind ?? 'other',
    message,
    rating: submission.rating ?? null,
    name: cleanOptional(submission.name),
    email: cleanOptional(submission.email),
    respondent: cleanOptional(submission.respondent),
    isRespondentVerified: false,
    isPartial: submission.isPartial ?? false,
    revision: submission.revision ?? 0,
    source: submission.source ?? DEFAULT_SOURCE,
    surveyId: submission.surveyId ?? null,
    url: cleanOptional(context?.url),
    locale: cleanOptional(context?.locale),
    release: cleanOptional(context?.release),
    viewport: cleanOptional(context?.viewport),
    metadata: cleanMetadata(context?.metadata),
    isSpam: isSpam(submission),
    fingerprint: fingerprint(message),
    idempotencyKey,
    answers,
  })
  const isRepeat = stored.id !== id
  const token = await (isRepeat ? makeReceiptToken(project.receiptSecret, stored.id) : signing)
  const receipt = { id: stored.id, receivedAt: toIso(stored.receivedAt), token }
  return { ok: true, receipt, isRepeat }
}

async function readAnswers(db: Deps['db'], projectId: string, submission: Submission) {
  if (submission.surveyId === undefined || submission.answers === undefined) {
    return { ok: true, answers: [] } as const
  }
  const survey = await getAskedSurvey(db, projectId, submission.surveyId)
  if (survey) return checkAnswers(survey, submission.answers)
  const issue = {
    pointer: '/surveyId',
    code: 'unknown_survey',
    message: 'no such survey in this project',
  }
  return { ok: false, issues: [issue] } as const
}

/** A response's own words are its message, so that they are analysed like any other feedback. */
function toMessage(
  submission: Submission,
  answers: readonly NewAnswer[],
  isRedacting: boolean,
): string {
  const said = cleanText(submission.message ?? '')
  const words = said === '' ? answers.flatMap((answer) => answer.valueText ?? []).join('\n') : said
  return isRedacting ? redact(words) : words
}

function redactAnswer(answer: NewAnswer): NewAnswer {
  return answer.valueText === null ? answer : { ...answer, valueText: redact(answer.valueText) }
}

/** The sender's own time, unless it lies in the future: a phone's clock may be wrong, a report's must not be. */
function toCreatedAt(claimed: string | undefined, receivedAt: number): number {
  if (claimed === undefined) return receivedAt
  const at = Date.parse(claimed)
  return Number.isNaN(at) || at < 0 ? receivedAt : Math.min(at, receivedAt)
}

function cleanMetadata(
  metadata: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const pairs = Object.entries(metadata ?? {})
  return Object.fromEntries(pairs.map(([name, value]) => [cleanText(name), cleanText(value)]))
}
