/** Holds the files that a submission names against those that were sent. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import { listAttachmentOwners } from '../store/attachments.ts'
import type { Db } from '../store/db.ts'
import { getReceipt } from '../store/entries.ts'

/** One issue for each that is not the project's, or belongs to another entry. A repeat may name its own again. */
export async function checkAttachments(
  db: Db,
  projectId: string,
  attachmentIds: readonly string[],
  idempotencyKey: string,
): Promise<ProblemIssue[]> {
  if (attachmentIds.length === 0) return []
  const owners = await listAttachmentOwners(db, projectId, attachmentIds)
  const isRepeat = owners.some(({ entryId }) => entryId !== null)
  const own = isRepeat ? await getReceipt(db, projectId, idempotencyKey) : undefined
  const free = new Set(
    owners.filter(({ entryId }) => entryId === null || entryId === own?.id).map(({ id }) => id),
  )
  return attachmentIds.flatMap((id, index) =>
    free.has(id)
      ? []
      : [
          {
            pointer: `/attachmentIds/${index}`,
            code: 'unknown_attachment',
            message: 'no such file waits for an entry in this project',
          },
        ],
  )
}
