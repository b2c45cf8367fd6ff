/** Sends one submission once and says what became of it. Never rejects. No cookies, no third party. */
import { readRetryAfter } from '../core/retry-delay.ts'
import type { WidgetProblem, WidgetReceipt, WidgetSubmission } from '../core/submission.ts'

/** Longest wait for an answer, in milliseconds. What comes later is answered by the idempotency key. */
const TIMEOUT_MS = 10_000

/** Statuses that may pass: request timeout, too early, too many requests. All of 5xx may pass too. */
const PASSING_STATUSES = [408, 425, 429]

export interface Target {
  readonly endpoint: string
  readonly key: string
}

export interface Parcel {
  readonly idempotencyKey: string
  readonly submission: WidgetSubmission
}

export type Outcome =
  | { readonly state: 'accepted'; readonly receipt: WidgetReceipt }
  | { readonly state: 'retry'; readonly retryAfterSeconds?: number | undefined }
  | { readonly state: 'refused'; readonly problem: WidgetProblem }

export async function sendSubmission(
  { endpoint, key }: Target,
  { idempotencyKey, submission }: Parcel,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Outcome> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`${endpoint.replace(/\/$/, '')}/v1/submissions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${key}`,
        'Idempotency-Key': idempotencyKey,
      },
      body: JSON.stringify(submission),
      credentials: 'omit',
      signal: abort.signal,
    })
    return await classify(response)
  } catch {
    return { state: 'retry' }
  } finally {
    clearTimeout(timer)
  }
}

async function classify(response: Response): Promise<Outcome> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    // A captive portal answers 200 with a page of its own: only a receipt proves that it arrived.
    return isReceipt(body)
      ? {
          state: 'accepted',
          receipt: { id: body.id, receivedAt: body.receivedAt, token: body.token },
        }
      : { state: 'retry' }
  }
  if (response.status >= 500 || PASSING_STATUSES.includes(response.status)) {
    return {
      state: 'retry',
      retryAfterSeconds: readRetryAfter(response.headers.get('Retry-After')),
    }
  }
  return { state: 'refused', problem: readProblem(body, response.status) }
}

function isReceipt(body: unknown): body is WidgetReceipt {
  return (
    isRecord(body) &&
    [body['id'], body['receivedAt'], body['token']].every((field) => typeof field === 'string')
  )
}

function readProblem(body: unknown, status: number): WidgetProblem {
  const fields = isRecord(body) ? body : {}
  const issues = Array.isArray(fields['issues']) ? fields['issues'] : []
  return {
    status,
    code: text(fields['code']) || `http-${status}`,
    detail: text(fields['detail']) || text(fields['title']),
    issues: issues.filter(isRecord).map((issue) => ({
      pointer: text(issue['pointer']),
      code: text(issue['code']),
      message: text(issue['message']),
    })),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
