/** Groups the entries into themes that keep their identity: cluster, match to the known themes, write what changed. */
import { clusterEntries as cluster } from '../analysis/cluster-entries.ts'
import { MODEL_MAGIC } from '../analysis/encoder/model-layout.ts'
import { type KnownTheme, matchThemes } from '../analysis/match-themes.ts'
import { ANALYSIS_VERSION } from '../analysis/version.ts'
import {
  countClusterRows,
  listClusterRows,
  listKnownThemes,
  listMembers,
  saveThemes,
} from '../store/cluster-inputs.ts'
import { getLastEventSeq, hasRemovalSince } from '../store/entry-removal.ts'
import { forgetDeletedWords } from '../store/entry-search.ts'
import { getProgress } from '../store/job-states.ts'
import type { RunJob } from './job.ts'
import { toThemeChanges } from './theme-changes.ts'

/** Newest entries that one clustering looks at. Older ones keep the theme they have. */
const ENTRIES_MAX = 20_000

/** Clusters anew once entries have been analysed or taken back since the last time; does nothing otherwise. */
export const clusterEntries: RunJob = async (deps, projectId, state, budget) => {
  const { db } = deps
  const analysed = await getProgress(db, projectId, 'analyse-entries')
  const encoded = await getProgress(db, projectId, 'encode-entries')
  const isEncoded = encoded.basis === MODEL_MAGIC
  const version = isEncoded ? `${ANALYSIS_VERSION}:${MODEL_MAGIC}` : ANALYSIS_VERSION
  // What has no vector yet waits for it, or it would be placed twice.
  const done = isEncoded ? encoded.watermark : analysed.watermark
  const seen = readBasis(state.basis)
  const isCurrent = seen.version === version && state.watermark === done
  const hasRemovals = await hasRemovalSince(db, projectId, seen.eventSeq)
  if (isCurrent && !hasRemovals) {
    return { processed: 0, failed: 0, remaining: 0 }
  }
  // Before the entries are read: what is taken back from here on makes the next run begin anew.
  const eventSeq = await getLastEventSeq(db, projectId)
  if (hasRemovals) await forgetDeletedWords(db, budget.pause)
  const meanings = isEncoded ? await deps.loadMeanings?.() : undefined
  const rows = await listClusterRows(db, projectId, {
    limit: Math.min(ENTRIES_MAX, budget.maxEntries),
    model: MODEL_MAGIC,
  })
  const known = await listKnownThemes(db, projectId)
  const clustering = cluster(rows, {
    // What people know stays together and only the rest is placed anew, until there is a better way to tell things apart.
    known: seen.version === version ? memberIdsOf(known) : [],
    ...(meanings ? { createKernel: meanings.createKernel } : {}),
    ...(budget.onProgress ? { onProgress: budget.onProgress } : {}),
  })
  const clusteredIds = rows.map((row) => row.id)
  const matched = matchThemes(
    known.map(toKnownTheme),
    clustering.clusters,
    // A theme that lies wholly before the window is not gone, only out of sight.
    new Set(clusteredIds),
  )
  const changes = toThemeChanges({
    clusters: clustering.clusters,
    matched,
    clusteredIds,
    members: await listMembers(db, projectId),
    newId: deps.newId,
    at: deps.now(),
  })
  await saveThemes(db, projectId, changes, state.toProgress(done, toBasis(version, eventSeq)))
  const remaining = (await countClusterRows(db, projectId)) - rows.length
  return { processed: rows.length, failed: 0, remaining }
}

function memberIdsOf(known: Awaited<ReturnType<typeof listKnownThemes>>) {
  return known.filter((theme) => theme.state !== 'retired').map((theme) => theme.memberIds)
}

function toKnownTheme(row: Awaited<ReturnType<typeof listKnownThemes>>[number]): KnownTheme {
  return {
    id: row.id,
    label: row.label,
    isPinnedLabel: row.isLabelPinned,
    memberIds: row.memberIds,
    centroid: row.centroid,
    state: row.state,
  }
}

/** Themes depend on the versions of analysis and encoder and on which entries have been taken back. */
function toBasis(version: string, eventSeq: number): string {
  return `${version} ${eventSeq}`
}

function readBasis(basis: string): { readonly version: string; readonly eventSeq: number } {
  const [version = '', eventSeq = '0'] = basis.split(' ')
  return { version, eventSeq: Number(eventSeq) }
}
