/** Whether a respondent is who the sender says: signed by the app's own server, or merely claimed. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Submission } from '../../contracts/submission.ts'
import { toHex } from '../hex.ts'
import { areEqualInConstantTime, hmacSha256 } from '../hmac.ts'
import { cleanOptional } from './clean.ts'

export type Verdict =
  | { readonly ok: true; readonly respondent: string | null; readonly isVerified: boolean }
  | { readonly ok: false; readonly issues: readonly ProblemIssue[] }

/** The signature must be that of the id as it is stored, so that no other spelling of it passes for it. */
export async function verifyRespondent(
  identitySecret: string,
  { respondent, respondentSignature }: Submission,
): Promise<Verdict> {
  const stored = cleanOptional(respondent)
  if (respondentSignature === undefined) return { ok: true, respondent: stored, isVerified: false }
  if (stored === null) return refuse('signs nobody: respondent is missing')
  const expected = toHex(await hmacSha256(identitySecret, stored))
  return areEqualInConstantTime(respondentSignature, expected)
    ? { ok: true, respondent: stored, isVerified: true }
    : refuse('is not the signature of this respondent')
}

function refuse(message: string): Verdict {
  return {
    ok: false,
    issues: [{ pointer: '/respondentSignature', code: 'invalid_signature', message }],
  }
}
