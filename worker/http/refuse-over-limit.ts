/** The one answer to a rate limit's "no". */
import type { LimitVerdict } from '../deps.ts'
import { ProblemError } from './problem.ts'

/** Throws a `rate-limited` problem with `Retry-After`, unless the request is allowed. */
export function refuseOverLimit(verdict: LimitVerdict): void {
  if (verdict.isAllowed) return
  throw new ProblemError('rate-limited', {
    detail: `Try again in ${verdict.retryAfterSeconds} s.`,
    headers: { 'Retry-After': String(verdict.retryAfterSeconds) },
  })
}
