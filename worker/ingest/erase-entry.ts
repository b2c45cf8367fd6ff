/** Erases an entry with its files: the bytes first, so that whatever fails leaves a row that can be erased again. */
import type { Deps } from '../deps.ts'
import { blobKeyOf, selectAttachments } from '../store/attachments.ts'
import { eraseEntry } from '../store/entry-removal.ts'

export async function eraseEntryAndFiles(
  { db, blobs, now }: Pick<Deps, 'db' | 'blobs' | 'now'>,
  projectId: string,
  entryId: string,
): Promise<void> {
  for (const { id } of await selectAttachments(db, projectId, [entryId]))
    await blobs?.delete(blobKeyOf(projectId, id))
  await eraseEntry(db, projectId, entryId, now())
}
