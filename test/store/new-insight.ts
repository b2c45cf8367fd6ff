/** Insights and themes for tests, written by the store's own functions. */
import type { Deps } from '../../worker/deps.ts'
import { saveThemes } from '../../worker/store/cluster-inputs.ts'
import { type NewInsight, saveInsights } from '../../worker/store/insights.ts'
import { insertTag } from '../../worker/store/tags.ts'

const NO_LEASE = { owner: 'nobody', watermark: 0, basis: '', leaseExpiresAt: 0 }

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
  await saveInsights(deps.db, projectId, [insight], { ...NO_LEASE, job: 'analyse-entries' })
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
  await saveThemes(deps.db, projectId, changes, { ...NO_LEASE, job: 'cluster-entries' })
  return id
}
