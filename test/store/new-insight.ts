/** Insights and themes for tests, written by the store's own functions. */
import type { JobName } from '../../contracts/vocabulary.ts'
import type { Deps } from '../../worker/deps.ts'
import { saveThemes } from '../../worker/store/cluster-inputs.ts'
import type { Db } from '../../worker/store/db.ts'
import { type NewInsight, saveInsights } from '../../worker/store/insights.ts'
import { type Progress, takeLease } from '../../worker/store/job-states.ts'
import { insertTag } from '../../worker/store/tags.ts'

/** Takes the job's lease and tells of no progress; the lease is free again after the write. */
async function underLease(db: Db, projectId: string, job: JobName): Promise<Progress> {
  await takeLease(db, projectId, { job, owner: 'a test', expiresAt: 0 }, 0)
  return { job, owner: 'a test', watermark: 0, basis: '', leaseExpiresAt: 0 }
}

/** Gives an entry an insight with one tag of its own and returns the tag's id. */
export async function addInsight(
  deps: Pick<Deps, 'db' | 'newId' | 'now'>,
  projectId: string,
  entryId: string,
  given: Partial<NewInsight> = {},
): Promise<string> {
  const tagId = deps.newId('tag')
  const tag = { id: tagId, name: `tag ${tagId}`, any: ['x'], none: [], createdAt: deps.now() }
  await insertTag(deps.db, projectId, tag)
  const insight: NewInsight = {
    entryId,
    version: '1',
    language: 'en',
    sentimentScore: 0,
    sentimentLabel: 'neutral',
    sentimentEvidence: [],
    intent: 'unknown',
    intentConfidence: 0,
    intentEvidence: [],
    terms: [],
    tags: [{ tagId, evidence: [] }],
    ...given,
  }
  const progress = await underLease(deps.db, projectId, 'analyse-entries')
  await saveInsights(deps.db, projectId, [insight], progress)
  return tagId
}

/** Makes a theme of the entries and returns its id. */
export async function addTheme(
  deps: Pick<Deps, 'db' | 'newId' | 'now'>,
  projectId: string,
  entryIds: readonly string[],
): Promise<string> {
  const id = deps.newId('thm')
  const theme = {
    id,
    label: 'a theme',
    keywords: ['theme'],
    centroid: [['theme', 1]] as const,
    exemplarIds: entryIds.slice(0, 1),
    state: 'active' as const,
    entryCount: entryIds.length,
  }
  const changes = {
    themes: [theme],
    retiredIds: [],
    members: entryIds.map((entryId) => ({ entryId, themeId: id, confidence: 0.5 })),
    leaverIds: [],
    lineage: [
      {
        id: deps.newId('lin'),
        themeId: id,
        kind: 'born' as const,
        fromThemeIds: [],
        detail: 'new',
      },
    ],
    at: deps.now(),
  }
  const progress = await underLease(deps.db, projectId, 'cluster-entries')
  await saveThemes(deps.db, projectId, changes, progress)
  return id
}
