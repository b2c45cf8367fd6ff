/** Sends one parcel once: its files first, then the submission that names them. Never rejects. */
import { type Parcel, replaceAttachment } from '../core/parcel.ts'
import type { Target } from './post.ts'
import { sendAttachment } from './send-attachment.ts'
import { type Outcome, sendSubmission } from './send-submission.ts'

export async function sendParcel(
  target: Target,
  { idempotencyKey, submission, attachments = [] }: Parcel,
  files: ReadonlyMap<string, Blob>,
): Promise<Outcome> {
  let ready = submission
  for (const { id, name } of attachments) {
    const file = files.get(id)
    const sent = file && (await sendAttachment(target, { idempotencyKey: id, file, name }))
    if (sent && sent.state !== 'accepted') return sent
    ready = replaceAttachment(ready, id, sent?.id)
  }
  return sendSubmission(target, idempotencyKey, ready)
}
