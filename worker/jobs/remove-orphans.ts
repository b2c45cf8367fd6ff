/** Removes files that no submission named within a day. No lease: whoever does it twice finds nothing the second time. */
import type { Deps } from '../deps.ts'
import { blobKeyOf, deleteOrphan, listOrphans } from '../store/attachments.ts'

/** How long a file may wait for its submission: somebody may be offline, or still writing. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** Rows read at once. */
const CHUNK = 100

/** Returns how many were removed. */
export async function removeOrphans({
  db,
  blobs,
  now,
  log,
}: Pick<Deps, 'db' | 'blobs' | 'now' | 'log'>): Promise<number> {
  if (!blobs) return 0
  const before = now() - KEPT_MS
  let removed = 0
  for (;;) {
    const orphans = await listOrphans(db, before, CHUNK)
    for (const { projectId, id } of orphans) {
      // The bytes first: if this is cut short, the row still says that there is something to remove.
      await blobs.delete(blobKeyOf(projectId, id))
      await deleteOrphan(db, projectId, id)
    }
    removed += orphans.length
    if (orphans.length < CHUNK) break
  }
  if (removed > 0) log.info('orphans-removed', { removed })
  return removed
}
