/** Makes a project with the tags every software product can use. */
import { DEFAULT_TAG_RULES } from '../analysis/tags/default-rules.ts'
import { insertProject } from '../store/projects.ts'
import { insertTag } from '../store/tags.ts'
import type { IngestDeps } from './accept.ts'

/** Stores the project and its default tags. */
export async function createProject(
  deps: IngestDeps,
  project: { readonly name: string; readonly publicKey: string; readonly isSample: boolean },
): Promise<{ id: string; publicKey: string }> {
  const id = deps.newId('prj')
  await insertProject(deps.db, { ...project, id, createdAt: deps.now() })
  await addDefaultTags(deps, id)
  return { id, publicKey: project.publicKey }
}

/** Adds the default tags that the project does not have by name. */
export async function addDefaultTags(
  { db, now, newId }: IngestDeps,
  projectId: string,
): Promise<void> {
  for (const rule of DEFAULT_TAG_RULES) {
    const tag = { ...rule, none: rule.none ?? [], id: newId('tag'), createdAt: now() }
    await insertTag(db, projectId, tag)
  }
}
