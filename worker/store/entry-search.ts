/** The full-text index's own housekeeping. */
import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'

/** Pages merged at once: the one writer is held for a few milliseconds. */
const PAGES = 64

/** Enough for an index of a quarter of a gigabyte; what is left then is merged as entries come. */
const STEPS_MAX = 1000

/** FTS5 counts a merge that did something as at least two changes. */
const WORK_MIN = 2

/**
 * Merges the index into one, so that the words of what was deleted or replaced leave it: until then they are only marked as gone.
 * FTS5's `secure-delete` would do so at once, but its own integrity check fails afterwards in SQLite 3.45.
 */
export async function forgetDeletedWords(db: Db, pause?: () => Promise<void>): Promise<void> {
  for (let step = 0; step < STEPS_MAX; step += 1) {
    // A negative number begins to merge everything, a positive one goes on with what was begun.
    const pages = step === 0 ? -PAGES : PAGES
    const [before, , after] = await db.batch([
      db.all<{ changes: number }>(sql`select total_changes() as changes`),
      db.run(sql`insert into entry_search (entry_search, rank) values ('merge', ${pages})`),
      db.all<{ changes: number }>(sql`select total_changes() as changes`),
    ])
    if ((after[0]?.changes ?? 0) - (before[0]?.changes ?? 0) < WORK_MIN) return
    await pause?.()
  }
}
