/** What waits to be sent: a submission under its key, and the files that go before it. Pure; total on any input. */
import { METADATA_KEYS_MAX, METADATA_VALUE_MAX } from '../../contracts/limits.ts'
import type { WidgetProblem, WidgetSubmission } from './submission.ts'

/** A file kept for sending. Its `id` may stand wherever the server expects an attachment's: it is replaced when it is sent. */
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
  /** Files that the submission names by their references. */
  readonly attachments?: readonly AttachmentReference[] | undefined
}

/** A parcel that waits for its next attempt. */
export interface Waiting extends Parcel {
  readonly attempts: number
  /** Not before this time (ms since the epoch). */
  readonly dueAt: number
  /** The page that alone has one of its files; others leave the parcel to it until `heldUntil`. */
  readonly heldBy?: string | undefined
  readonly heldUntil?: number | undefined
  /** Its writer has logged out: it is sent, but shown to nobody who comes after. */
  readonly isDisowned?: boolean | undefined
  /** Why it waits no longer: the server's refusal. */
  readonly problem?: WidgetProblem | undefined
}

/** Tells the team that a file never arrived. */
const LOST_FILES = 'lostFiles'

/** Which of two versions of one submission is kept: the later one, and never a partial response in place of a complete one. */
export function isSuperseded(kept: Parcel, next: Parcel): boolean {
  const [wasPartial, isPartial] = [!!kept.submission.isPartial, !!next.submission.isPartial]
  if (wasPartial !== isPartial) return wasPartial
  return (next.submission.revision ?? 0) >= (kept.submission.revision ?? 0)
}

export function isSameVersion(kept: Parcel, sent: Parcel): boolean {
  return isSuperseded(kept, sent) && isSuperseded(sent, kept)
}

/** Puts the server's id where a file's own stood, among the attachments and in the answers; without one the file is missing. */
export function replaceFile(
  submission: WidgetSubmission,
  { id, name }: AttachmentReference,
  serverId: string | undefined,
): WidgetSubmission {
  const replaceIn = (ids: readonly string[]): string[] =>
    ids.flatMap((item) => (item === id ? (serverId ?? []) : item))
  const { attachmentIds, answers } = submission
  return {
    ...submission,
    ...(attachmentIds && { attachmentIds: replaceIn(attachmentIds) }),
    ...(answers && {
      answers: answers.map((answer) =>
        Array.isArray(answer.value) && answer.value.includes(id)
          ? { ...answer, value: replaceIn(answer.value) }
          : answer,
      ),
    }),
    ...(serverId === undefined && { context: noteLostFile(submission.context, name) }),
  }
}

/** The same parcel without a file that cannot be sent: what was written is worth more than what hung on it. */
export function dropFile<P extends Parcel>(parcel: P, id: string): P {
  const reference = parcel.attachments?.find((file) => file.id === id)
  if (!reference) return parcel
  return {
    ...parcel,
    submission: replaceFile(parcel.submission, reference, undefined),
    attachments: parcel.attachments?.filter((file) => file.id !== id),
  }
}

export function compareAge(a: Waiting, b: Waiting): number {
  const [first, second] = [a.submission.createdAt ?? '', b.submission.createdAt ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** Guaranteed by who writes: whatever has these fields was written by us, or by an older version of us. */
export function isWaiting(item: unknown): item is Waiting {
  return (
    typeof item === 'object' &&
    item !== null &&
    'idempotencyKey' in item &&
    'submission' in item &&
    'attempts' in item &&
    'dueAt' in item
  )
}

function noteLostFile(
  context: WidgetSubmission['context'],
  name: string,
): WidgetSubmission['context'] {
  const { metadata = {} } = context ?? {}
  const known = metadata[LOST_FILES]
  // What the page says of itself comes first.
  if (known === undefined && Object.keys(metadata).length >= METADATA_KEYS_MAX) return context
  const names = [...(known ? [known] : []), name || '?'].join(', ').slice(0, METADATA_VALUE_MAX)
  return { ...context, metadata: { ...metadata, [LOST_FILES]: names } }
}
