/**
 * Sends one parcel once: its files first, then the submission that names them. Each file has a key of its own and its id on the server is
 * written down, so that a page that dies in between neither stores a file twice nor loses one. Never rejects.
 */
import { type Parcel, replaceFile } from '../core/parcel.ts'
import type { FileStore } from './file-store.ts'
import type { Target } from './post.ts'
import { sendAttachment } from './send-attachment.ts'
import { type Outcome, sendSubmission } from './send-submission.ts'

/** `fileId` names the file that was refused, if it was not the submission. */
export type ParcelOutcome = Outcome & { readonly fileId?: string | undefined }

export async function sendParcel(
  target: Target,
  { idempotencyKey, submission, attachments = [] }: Parcel,
  files: FileStore,
): Promise<ParcelOutcome> {
  let ready = submission
  for (const reference of attachments) {
    const { id, name } = reference
    const kept = await files.get(id)
    let serverId = kept?.serverId
    if (kept && !serverId) {
      const sent = await sendAttachment(target, { idempotencyKey: id, file: kept.blob, name })
      if (sent.state !== 'accepted') return { ...sent, fileId: id }
      serverId = sent.id
      await files.settle(id, serverId)
    }
    ready = replaceFile(ready, reference, serverId)
  }
  return sendSubmission(target, idempotencyKey, ready)
}
