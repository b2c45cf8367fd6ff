/** Speaks to the server about one entry with its receipt's token. Never rejects: what went wrong is a value. No cookies. */
import type { FollowUp, Reply } from '../../contracts/follow-up.ts'
import type { FollowUpKey } from '../core/notices/follow-up-link.ts'

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 10_000

/** `gone`: erased, or the token is wrong. `refused`: the server does not want this, and says why. */
export type FailureReason = 'offline' | 'gone' | 'too-often' | 'busy' | 'refused'

export interface Failure {
  readonly reason: FailureReason
  /** The server's words for a refusal. */
  readonly detail?: string
}

export type Answer<Value> =
  | { readonly isOk: true; readonly value: Value }
  | { readonly isOk: false; readonly failure: Failure }

export interface FollowUpApi {
  read(key: FollowUpKey): Promise<Answer<FollowUp>>
  addDetail(key: FollowUpKey, body: string): Promise<Answer<Reply>>
  withdraw(key: FollowUpKey): Promise<Answer<FollowUp>>
  erase(key: FollowUpKey): Promise<Answer<undefined>>
}

export function createFollowUpApi(
  endpoint: string,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): FollowUpApi {
  async function ask<Value>(
    key: FollowUpKey,
    request: { readonly method: string; readonly path?: string; readonly body?: unknown },
    isValue: (body: unknown) => body is Value,
  ): Promise<Answer<Value>> {
    const { method, path = '', body } = request
    try {
      const response = await fetch(
        `${endpoint.replace(/\/$/, '')}/v1/receipts/${encodeURIComponent(key.id)}${path}`,
        {
          method,
          headers: {
            Authorization: `Bearer ${key.token}`,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        },
      )
      const answer: unknown =
        response.status === 204 ? undefined : await response.json().catch(() => null)
      if (!response.ok) return failed(classify(response.status, answer))
      // A captive portal answers 200 with a page of its own.
      return isValue(answer) ? { isOk: true, value: answer } : failed({ reason: 'busy' })
    } catch {
      return failed({ reason: navigator.onLine ? 'busy' : 'offline' })
    }
  }

  return {
    read: (key) => ask(key, { method: 'GET' }, isFollowUp),
    addDetail: (key, body) =>
      ask(key, { method: 'POST', path: '/replies', body: { body } }, isReply),
    withdraw: (key) => ask(key, { method: 'POST', path: '/withdrawal' }, isFollowUp),
    erase: (key) => ask(key, { method: 'DELETE' }, isNothing),
  }
}

function failed(failure: Failure): { readonly isOk: false; readonly failure: Failure } {
  return { isOk: false, failure }
}

function classify(status: number, answer: unknown): Failure {
  if (status === 401 || status === 403 || status === 404 || status === 410)
    return { reason: 'gone' }
  if (status === 429) return { reason: 'too-often' }
  if (status >= 500 || status === 408 || status === 425) return { reason: 'busy' }
  const detail = isRecord(answer) && typeof answer['detail'] === 'string' ? answer['detail'] : ''
  return { reason: 'refused', detail }
}

/** Guaranteed by the server: what has these fields is what it says. */
function isFollowUp(body: unknown): body is FollowUp {
  return isRecord(body) && typeof body['message'] === 'string' && Array.isArray(body['replies'])
}

function isReply(body: unknown): body is Reply {
  return isRecord(body) && typeof body['id'] === 'string' && typeof body['body'] === 'string'
}

function isNothing(body: unknown): body is undefined {
  return body === undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
