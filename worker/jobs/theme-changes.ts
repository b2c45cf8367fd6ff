/** What a clustering run has to write: only what differs from what is stored. No I/O. */
import type { Cluster } from '../analysis/cluster-entries.ts'
import type { matchThemes } from '../analysis/match-themes.ts'
import type { NewId } from '../deps.ts'
import type { MemberWrite, ThemeChanges } from '../store/cluster-inputs.ts'

/** Entries below which a theme counts as still forming. */
const ACTIVE_MIN = 5

/** Confidences are kept to two decimals: finer changes mean nothing and would rewrite every row on every run. */
const CONFIDENCE_STEPS = 100

export interface ThemeChangeInput {
  readonly clusters: readonly Cluster[]
  readonly matched: ReturnType<typeof matchThemes>
  /** The entries that were clustered; others keep their theme. */
  readonly clusteredIds: readonly string[]
  readonly members: readonly MemberWrite[]
  readonly newId: NewId
  readonly at: number
}

/** Gives new clusters their ids and compares memberships with the stored ones. */
export function toThemeChanges(input: ThemeChangeInput): ThemeChanges {
  const { clusters, matched, members, newId, at } = input
  const themeIdOf = new Map<number, string>()
  for (const match of matched.matches)
    themeIdOf.set(match.clusterIndex, match.themeId ?? newId('thm'))

  const wanted = new Map<string, MemberWrite>()
  for (const [index, cluster] of clusters.entries()) {
    const themeId = themeIdOf.get(index)
    if (themeId === undefined) continue
    for (const { entryId, confidence } of cluster.members) {
      const rounded = Math.round(confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS
      wanted.set(entryId, { entryId, themeId, confidence: rounded })
    }
  }
  const retired = new Set(matched.retiredThemeIds)
  const clustered = new Set(input.clusteredIds)
  const stored = new Map(members.map((member) => [member.entryId, member]))
  const staying = members.filter(
    (member) => !clustered.has(member.entryId) && !retired.has(member.themeId),
  )
  const olderCount = countByTheme(staying)

  return {
    themes: matched.matches.flatMap((match) => {
      const cluster = clusters[match.clusterIndex]
      const id = themeIdOf.get(match.clusterIndex)
      if (!cluster || id === undefined) return []
      const entryCount = cluster.members.length + (olderCount.get(id) ?? 0)
      return {
        id,
        label: match.label,
        keywords: cluster.keywords,
        centroid: cluster.centroid,
        exemplarIds: cluster.exemplarIds,
        state: entryCount < ACTIVE_MIN ? ('forming' as const) : ('active' as const),
        entryCount,
      }
    }),
    retiredIds: matched.retiredThemeIds,
    members: [...wanted.values()].filter((member) => !isSame(member, stored.get(member.entryId))),
    leaverIds: members
      .filter(
        (member) =>
          !wanted.has(member.entryId) &&
          (clustered.has(member.entryId) || retired.has(member.themeId)),
      )
      .map((member) => member.entryId),
    lineage: matched.lineage.flatMap((event) => {
      const themeId =
        event.themeId ??
        (event.clusterIndex === undefined ? undefined : themeIdOf.get(event.clusterIndex))
      if (themeId === undefined) return []
      const { kind, fromThemeIds, detail } = event
      return { id: newId('lin'), themeId, kind, fromThemeIds, detail }
    }),
    at,
  }
}

function isSame(member: MemberWrite, stored: MemberWrite | undefined): boolean {
  return stored?.themeId === member.themeId && stored.confidence === member.confidence
}

function countByTheme(members: readonly MemberWrite[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { themeId } of members) counts.set(themeId, (counts.get(themeId) ?? 0) + 1)
  return counts
}
