/** Sends one submission once and says what became of it. Never rejects. */
import type { WidgetReceipt, WidgetSubmission } from '../core/submission.ts'
import { type Failure, type Fetch, post, type Target } from './post.ts'

/** Longest wait for an answer, in milliseconds. What comes later is answered by the idempotency key. */
const TIMEOUT_MS = 10_000

export type Outcome = { readonly state: 'accepted'; readonly receipt: WidgetReceipt } | Failure

export function sendSubmission(
  target: Target,
  idempotencyKey: string,
  submission: WidgetSubmission,
  fetch?: Fetch,
): Promise<Outcome> {
  return post(
    target,
    {
      path: '/v1/submissions',
      mediaType: 'application/json',
      idempotencyKey,
      body: JSON.stringify(submission),
      timeoutMs: TIMEOUT_MS,
    },
    readReceipt,
    fetch,
  )
}

function readReceipt({
  id,
  receivedAt,
  token = '',
}: Readonly<Record<string, unknown>>): (Outcome & { state: 'accepted' }) | undefined {
  return typeof id === 'string' && typeof receivedAt === 'string' && typeof token === 'string'
    ? { state: 'accepted', receipt: { id, receivedAt, token } }
    : undefined
}
