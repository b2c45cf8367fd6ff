/** Sends one file once and says what became of it. Never rejects. */
import { type Failure, type Fetch, post, type Target } from './post.ts'

/** Longest wait for an answer, in milliseconds: 5 MB over a slow mobile network. */
const TIMEOUT_MS = 60_000

export interface OutgoingFile {
  readonly idempotencyKey: string
  readonly file: Blob
  readonly name: string
}

export type AttachmentOutcome = { readonly state: 'accepted'; readonly id: string } | Failure

export function sendAttachment(
  target: Target,
  { idempotencyKey, file, name }: OutgoingFile,
  fetch?: Fetch,
): Promise<AttachmentOutcome> {
  return post(
    target,
    {
      path: `/v1/attachments?name=${encodeURIComponent(name)}`,
      mediaType: file.type || 'application/octet-stream',
      idempotencyKey,
      body: file,
      timeoutMs: TIMEOUT_MS,
    },
    ({ id }) => (typeof id === 'string' ? { state: 'accepted', id } : undefined),
    fetch,
  )
}
