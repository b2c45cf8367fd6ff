/** Makes a project with the tags every software product can use. */
import { DEFAULT_TAG_RULES } from '../analysis/tags/default-rules.ts'
import { insertProject } from '../store/projects.ts'
import { insertTag } from '../store/tags.ts'
import type { IngestDeps } from './accept.ts'

/** Stores the project and its default tags. */
export async function createProject(
  { db, now, newId }: IngestDeps,
  project: { readonly name: string; readonly publicKey: string; readonly isSample: boolean },
): Promise<{ id: string; publicKey: string }> {
  const id = newId('prj')
  await insertProject(db, { ...project, id, createdAt: now() })
  for (const rule of DEFAULT_TAG_RULES) {
    await insertTag(db, id, { ...rule, none: rule.none ?? [], id: newId('tag'), createdAt: now() })
  }
  return { id, publicKey: project.publicKey }
}
