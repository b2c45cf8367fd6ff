/** The requests that tests send: JSON with a key, a cookie or neither. */
import type { Submission } from '../../contracts/submission.ts'
import type { TestInstall, TestProject } from './test-install.ts'

export type TestHeaders = Readonly<Record<string, string>>

/** The header that a key is sent in. */
export function bearer(key: string): { readonly Authorization: string } {
  return { Authorization: `Bearer ${key}` }
}

/** A request with a JSON body. */
export function json(method: 'POST' | 'PATCH', body: unknown, headers: TestHeaders): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

/** The headers of the widget on an ordinary page; every call has an idempotency key of its own. */
export function widgetHeaders(project: TestProject): Record<string, string> {
  return {
    ...bearer(project.publicKey),
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
    Origin: 'https://app.example.com',
  }
}

/** Sends a submission as the widget would. */
export function send(
  install: TestInstall,
  project: TestProject,
  submission: Submission | Readonly<Record<string, unknown>>,
  headers: TestHeaders = {},
): Promise<Response> {
  return install.fetch(
    '/v1/submissions',
    json('POST', submission, { ...widgetHeaders(project), ...headers }),
  )
}
