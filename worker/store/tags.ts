/** Tags and their rules. */
import { and, asc, count, eq } from 'drizzle-orm'
import type { Tag } from '../../contracts/tag.ts'
import { entryTags, tags } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

export interface NewTag {
  readonly id: string
  readonly name: string
  readonly any: readonly string[]
  readonly none: readonly string[]
  readonly createdAt: number
}

/** False where the project has a tag of that name already. */
export async function insertTag(db: Db, projectId: string, tag: NewTag): Promise<boolean> {
  const rows = await db
    .insert(tags)
    .values({ ...tag, any: [...tag.any], none: [...tag.none], projectId })
    .onConflictDoNothing()
    .returning({ id: tags.id })
  return rows.length === 1
}

/** All tags of a project by name, with how many entries carry each. */
export async function listTags(db: Db, projectId: string): Promise<Tag[]> {
  const [rows, counts] = await db.batch([
    db.select().from(tags).where(eq(tags.projectId, projectId)).orderBy(asc(tags.name)),
    db
      .select({ tagId: entryTags.tagId, count: count() })
      .from(entryTags)
      .where(eq(entryTags.projectId, projectId))
      .groupBy(entryTags.tagId),
  ])
  const countOf = new Map(counts.map((row) => [row.tagId, row.count]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    any: row.any,
    none: row.none,
    entryCount: countOf.get(row.id) ?? 0,
    createdAt: toIso(row.createdAt),
  }))
}

/** Removes a tag from the project and from all its entries. True where there was one. */
export async function deleteTag(db: Db, projectId: string, tagId: string): Promise<boolean> {
  const [, removed] = await db.batch([
    db.delete(entryTags).where(and(eq(entryTags.projectId, projectId), eq(entryTags.tagId, tagId))),
    db
      .delete(tags)
      .where(and(eq(tags.projectId, projectId), eq(tags.id, tagId)))
      .returning({ id: tags.id }),
  ])
  return removed.length === 1
}
