/** Posts something once and says what the server made of it. Never rejects. No cookies, no third party. */
import type { WidgetProblem } from '../core/submission.ts'
import { readRetryAfter } from './read-retry-after.ts'

/** Statuses that may pass: request timeout, too early, too many requests. All of 5xx may pass too. */
const PASSING_STATUSES = [408, 425, 429]

/** Bytes that a browser carries on sending after their page is gone: 64 kB for all such requests together. */
const KEPT_ALIVE_MAX = 60_000

/** A server's problem code for planned downtime. */
const MAINTENANCE = 'maintenance'

export interface Target {
  readonly endpoint: string
  readonly key: string
}

export interface Message {
  readonly path: string
  readonly mediaType: string
  readonly idempotencyKey: string
  readonly body: string | Blob
  readonly timeoutMs: number
}

/** Not accepted: `retry` may pass, `refused` will not. */
export type Failure =
  | {
      readonly state: 'retry'
      readonly retryAfterSeconds?: number | undefined
      /** Planned downtime, as the server says. */
      readonly isMaintenance?: boolean | undefined
    }
  | { readonly state: 'refused'; readonly problem: WidgetProblem }

export type Fetch = typeof globalThis.fetch

/** What is on its way and would outlive the page, in bytes. */
let keptAliveBytes = 0

/** `readBody` recognises the server's own answer: a captive portal answers 200 with a page of its own. */
export async function post<T extends { readonly state: 'accepted' }>(
  { endpoint, key }: Target,
  { path, mediaType, idempotencyKey, body, timeoutMs }: Message,
  readBody: (body: Readonly<Record<string, unknown>>) => T | undefined,
  fetch: Fetch = globalThis.fetch,
): Promise<T | Failure> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  // A page that is left takes its requests along, but for these. `sendBeacon` would do the same, but carries no headers: neither
  // the project's key nor the idempotency key that prevents doubles.
  const size = typeof body === 'string' ? new Blob([body]).size : body.size
  const keepalive = keptAliveBytes + size <= KEPT_ALIVE_MAX
  if (keepalive) keptAliveBytes += size
  try {
    const response = await fetch(`${endpoint.replace(/\/$/, '')}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': mediaType,
        Authorization: `Bearer ${key}`,
        'Idempotency-Key': idempotencyKey,
      },
      body,
      credentials: 'omit',
      keepalive,
      signal: abort.signal,
    })
    const answer: unknown = await response.json().catch(() => undefined)
    const fields = isRecord(answer) ? answer : {}
    return response.ok ? (readBody(fields) ?? { state: 'retry' }) : readFailure(response, fields)
  } catch {
    return { state: 'retry' }
  } finally {
    clearTimeout(timer)
    if (keepalive) keptAliveBytes -= size
  }
}

function readFailure(
  { status, headers }: Response,
  fields: Readonly<Record<string, unknown>>,
): Failure {
  if (status < 500 && !PASSING_STATUSES.includes(status))
    return { state: 'refused', problem: readProblem(fields, status) }
  const isMaintenance = fields['code'] === MAINTENANCE
  const retryAfterSeconds = readRetryAfter(headers.get('Retry-After'), Date.now())
  return { state: 'retry', retryAfterSeconds, ...(isMaintenance && { isMaintenance }) }
}

function readProblem(fields: Readonly<Record<string, unknown>>, status: number): WidgetProblem {
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
