/** What waits to be sent: a submission under its key, and the files that go before it. Pure. */
import type { WidgetSubmission } from './submission.ts'

/** A file kept for sending. Its `id` may stand wherever the server expects an attachment's: it is replaced once there is one. */
export interface AttachmentReference {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly byteCount: number
  /** Whether it outlives this page. */
  readonly isDurable: boolean
}

export interface Parcel {
  readonly idempotencyKey: string
  readonly submission: WidgetSubmission
  /** Files not yet replaced by the server's ids. */
  readonly attachments?: readonly AttachmentReference[] | undefined
}

/** Puts the server's id of a file where its own stood, among the attachments and in the answers. */
export function replaceAttachment(
  submission: WidgetSubmission,
  ownId: string,
  serverId: string | undefined,
): WidgetSubmission {
  const replaceIn = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => (id === ownId ? (serverId ?? []) : id))
  const { attachmentIds, answers } = submission
  return {
    ...submission,
    ...(attachmentIds && { attachmentIds: replaceIn(attachmentIds) }),
    ...(answers && {
      answers: answers.map((answer) =>
        Array.isArray(answer.value) && answer.value.includes(ownId)
          ? { ...answer, value: replaceIn(answer.value) }
          : answer,
      ),
    }),
  }
}

/** Which of two versions of one submission is kept: the later one, and never a partial response in place of a complete one. */
export function isSuperseded(kept: Parcel, next: Parcel): boolean {
  const { isPartial: wasPartial = false, revision: keptRevision = 0 } = kept.submission
  const { isPartial = false, revision = 0 } = next.submission
  if (wasPartial !== isPartial) return wasPartial
  return revision >= keptRevision
}
