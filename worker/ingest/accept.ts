/** From a submission to a stored entry: verify, check, clean, guard, redact, fingerprint, insert. Answers after the commit. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Receipt, Submission } from '../../contracts/submission.ts'
import { DEFAULT_SOURCE } from '../../contracts/vocabulary.ts'
import { fingerprint } from '../analysis/entry-fingerprint.ts'
import type { Deps } from '../deps.ts'
import { insertEntry } from '../store/entries.ts'
import type { IngestProject } from '../store/projects.ts'
import { toIso } from '../store/rows.ts'
import { changeWords } from './answers/own-words.ts'
import { checkAttachments } from './check-attachments.ts'
import { checkResponse } from './check-response.ts'
import { cleanOptional, cleanText } from './clean.ts'
import { isSpam } from './guard.ts'
import { makeReceiptToken } from './receipt-token.ts'
import { redact } from './redact.ts'
import { verifyRespondent } from './verify-respondent.ts'

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
  const respondent = await verifyRespondent(project.identitySecret, submission)
  if (!respondent.ok) return respondent
  const checked = await checkResponse(db, project.id, submission)
  if (!checked.ok) return checked
  const attachmentIds = submission.attachmentIds ?? []
  const issues = await checkAttachments(db, project.id, attachmentIds, idempotencyKey)
  if (issues.length > 0) return { ok: false, issues }

  const receivedAt = now()
  const change = project.isRedacting ? redact : (text: string) => text
  const message = change(cleanText(submission.message ?? '') || checked.words.join('\n'))
  if (message === '' && checked.answers.length === 0) {
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
    respondent: respondent.respondent,
    isRespondentVerified: respondent.isVerified,
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
    answers: checked.answers.map((answer) => changeWords(answer, change)),
    attachmentIds,
  })
  const token = await (stored.id === id
    ? signing
    : makeReceiptToken(project.receiptSecret, stored.id))
  const receipt = { id: stored.id, receivedAt: toIso(stored.receivedAt), token }
  return { ok: true, receipt, isRepeat: stored.isRepeat }
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
