/**
 * Carries themes from one clustering run to the next: the best pairs of theme and cluster keep the theme's id, and every
 * change becomes a lineage event. Pure and deterministic; stability comes first, for ids and for labels.
 */
import type { Cluster } from './cluster-entries.ts'
import { byCodeUnits } from './clusters/weigh-terms.ts'
import { distinctLabel, isClearlyBetterLabel } from './themes/choose-label.ts'
import { compareTheme } from './themes/compare-theme.ts'
import type { KnownTheme, ThemeMatch, ThemePair } from './themes/known-theme.ts'
import { type LineageEvent, writeLineage } from './themes/write-lineage.ts'

export type { KnownTheme, LineageEvent, ThemeMatch }

export interface ThemeMatching {
  /** One for each cluster, in their order. */
  readonly matches: readonly ThemeMatch[]
  readonly retiredThemeIds: readonly string[]
  readonly lineage: readonly LineageEvent[]
}

/** Similarity from which a cluster continues a theme; a retired theme must be more alike to come back. */
const MATCH_MIN = 0.25
const REVIVAL_MIN = 0.5

/**
 * `clusteredIds` are the entries that the run looked at, all when left out. A theme with members, none of them among
 * those, was not looked at: it may be continued by its terms, and otherwise stays as it is.
 */
export function matchThemes(
  known: readonly KnownTheme[],
  clusters: readonly Cluster[],
  clusteredIds?: ReadonlySet<string>,
): ThemeMatching {
  const themes = known.toSorted((a, b) => byCodeUnits(a.id, b.id))
  const overlaps = overlapsOf(themes, clusters)
  const themeOf = pairGreedily(overlaps)
  const matches = labelMatches(themes, clusters, themeOf)
  const matched = new Set(themeOf.values())
  const lost = themes.filter(
    (theme) =>
      theme.state !== 'retired' && !matched.has(theme.id) && !isOutside(theme, clusteredIds),
  )
  const lineage = writeLineage({ themes, clusters, overlaps, matches, lost })
  return { matches, retiredThemeIds: lost.map((theme) => theme.id), lineage }
}

/** A theme without any member is not outside but empty. */
function isOutside(
  { memberIds }: KnownTheme,
  clusteredIds: ReadonlySet<string> | undefined,
): boolean {
  if (clusteredIds === undefined || memberIds.length === 0) return false
  return !memberIds.some((id) => clusteredIds.has(id))
}

function overlapsOf(
  themes: readonly KnownTheme[],
  clusters: readonly Cluster[],
): readonly ThemePair[] {
  const clusterOf = new Map<string, number>()
  for (const [index, cluster] of clusters.entries()) {
    for (const member of cluster.members) clusterOf.set(member.entryId, index)
  }
  return themes.flatMap((theme) => {
    const shared = new Map<number, number>()
    for (const id of theme.memberIds) {
      const index = clusterOf.get(id)
      if (index !== undefined) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    return clusters.map((cluster, clusterIndex) => ({
      theme,
      clusterIndex,
      ...compareTheme(theme, cluster, shared.get(clusterIndex) ?? 0),
    }))
  })
}

/** Theme ids by cluster: the most similar pair first, each theme and cluster once. */
function pairGreedily(overlaps: readonly ThemePair[]): ReadonlyMap<number, string> {
  const themeOf = new Map<number, string>()
  const taken = new Set<string>()
  const eligible = overlaps
    .filter(({ theme, similarity }) => {
      return similarity >= (theme.state === 'retired' ? REVIVAL_MIN : MATCH_MIN)
    })
    .sort(
      (a, b) =>
        Number(a.theme.state === 'retired') - Number(b.theme.state === 'retired') ||
        b.similarity - a.similarity ||
        byCodeUnits(a.theme.id, b.theme.id) ||
        a.clusterIndex - b.clusterIndex,
    )
  for (const { theme, clusterIndex } of eligible) {
    if (taken.has(theme.id) || themeOf.has(clusterIndex)) continue
    taken.add(theme.id)
    themeOf.set(clusterIndex, theme.id)
  }
  return themeOf
}

/** Kept labels are settled first, so that a new theme never takes the name of an old one. */
function labelMatches(
  themes: readonly KnownTheme[],
  clusters: readonly Cluster[],
  themeOf: ReadonlyMap<number, string>,
): readonly ThemeMatch[] {
  const themeById = new Map(themes.map((theme) => [theme.id, theme]))
  const drafts = clusters.map((cluster, clusterIndex) => {
    const themeId = themeOf.get(clusterIndex)
    const theme = themeId === undefined ? undefined : themeById.get(themeId)
    const isKept =
      theme !== undefined &&
      (theme.isPinnedLabel || !isClearlyBetterLabel(cluster.label, theme.label, cluster.centroid))
    return { clusterIndex, themeId, kept: isKept ? theme.label : undefined, cluster }
  })
  const taken = new Set(drafts.flatMap(({ kept }) => kept?.toLowerCase() ?? []))
  return drafts.map(({ clusterIndex, themeId, kept, cluster }) => {
    if (kept !== undefined) return { clusterIndex, themeId, label: kept }
    const label = distinctLabel(cluster, taken)
    taken.add(label.toLowerCase())
    return { clusterIndex, themeId, label }
  })
}
