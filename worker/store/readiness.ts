/** Whether the database answers and has its tables. */
import { projects } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

/** False instead of an error: an unreachable database is an answer here. */
export async function isReady(db: Db): Promise<boolean> {
  try {
    await db.select({ id: projects.id }).from(projects).limit(1)
    return true
  } catch {
    return false
  }
}
