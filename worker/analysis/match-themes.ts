/**
 * Carries themes from one clustering run to the next: the best pairs of theme and cluster keep the theme's id, and every
 * change becomes a lineage event. Pure and deterministic; stability comes first, for ids and for labels.
 */
import type { LineageKind, ThemeState } from '../../contracts/vocabulary.ts'
import type { Cluster } from './cluster-entries.ts'
import { byCodeUnits } from './clusters/weigh-terms.ts'
import { distinctLabel, isClearlyBetterLabel } from './themes/choose-label.ts'
import { compareTheme, type ThemeOverlap } from './themes/compare-theme.ts'

export interface KnownTheme {
  readonly id: string
  readonly label: string
  /** A person chose the label: it never changes. */
  readonly isPinnedLabel: boolean
  readonly memberIds: readonly string[]
  readonly centroid: Cluster['centroid']
  readonly state: ThemeState
}

export interface ThemeMatch {
  readonly clusterIndex: number
  /** Undefined: a new theme is born. */
  readonly themeId: string | undefined
  readonly label: string
}

export interface LineageEvent {
  readonly kind: LineageKind
  readonly themeId: string | undefined
  readonly clusterIndex: number | undefined
  readonly fromThemeIds: readonly string[]
  /** An English sentence for the theme's history. */
  readonly detail: string
}

export interface ThemeMatching {
  /** One for each cluster, in their order. */
  readonly matches: readonly ThemeMatch[]
  readonly retiredThemeIds: readonly string[]
  readonly lineage: readonly LineageEvent[]
}

/** Similarity from which a cluster continues a theme; a retired theme must be more alike to come back. */
const MATCH_MIN = 0.25
const REVIVAL_MIN = 0.5

/** Share of a theme's members in one cluster from which that cluster took the theme over, or was split off it. */
const TAKEN_OVER_SHARE = 0.5
const SPLIT_OFF_SHARE = 0.5

export function matchThemes(
  known: readonly KnownTheme[],
  clusters: readonly Cluster[],
): ThemeMatching {
  const themes = known.toSorted((a, b) => byCodeUnits(a.id, b.id))
  const overlaps = overlapsOf(themes, clusters)
  const themeOf = pairGreedily(overlaps)
  const matches = labelMatches(themes, clusters, themeOf)
  const matched = new Set(themeOf.values())
  const lost = themes.filter((theme) => theme.state !== 'retired' && !matched.has(theme.id))
  const lineage = [
    ...clusters.flatMap((_, index) =>
      eventsOfCluster(index, themes, matches[index], clusters, overlaps),
    ),
    ...lost.map((theme) => farewell(theme, overlaps, matches)),
  ]
  return { matches, retiredThemeIds: lost.map((theme) => theme.id), lineage }
}

interface Pair extends ThemeOverlap {
  readonly theme: KnownTheme
  readonly clusterIndex: number
}

function overlapsOf(themes: readonly KnownTheme[], clusters: readonly Cluster[]): readonly Pair[] {
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
function pairGreedily(overlaps: readonly Pair[]): ReadonlyMap<number, string> {
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

function eventsOfCluster(
  clusterIndex: number,
  themes: readonly KnownTheme[],
  match: ThemeMatch | undefined,
  clusters: readonly Cluster[],
  overlaps: readonly Pair[],
): readonly LineageEvent[] {
  if (match === undefined) return []
  const theme = themes.find((candidate) => candidate.id === match.themeId)
  if (theme === undefined) return [birth(clusterIndex, match.label, clusters, overlaps)]
  const event = { themeId: theme.id, clusterIndex, fromThemeIds: [] }
  const events: LineageEvent[] = []
  if (theme.state === 'retired') {
    const detail = `“${match.label}” is back.`
    events.push({ ...event, kind: 'revived', detail })
  }
  if (theme.label !== match.label) {
    const detail = `“${theme.label}” is now called “${match.label}”.`
    events.push({ ...event, kind: 'renamed', detail })
  }
  return events
}

/** A new theme: split off an old one if most of its known members come from there, otherwise born. */
function birth(
  clusterIndex: number,
  label: string,
  clusters: readonly Cluster[],
  overlaps: readonly Pair[],
): LineageEvent {
  const size = clusters[clusterIndex]?.members.length ?? 0
  const parent = overlaps
    .filter((pair) => pair.clusterIndex === clusterIndex && pair.theme.state !== 'retired')
    .filter(({ shared }) => shared >= size * SPLIT_OFF_SHARE && shared > 0)
    .toSorted((a, b) => b.shared - a.shared || byCodeUnits(a.theme.id, b.theme.id))[0]
  const event = { themeId: undefined, clusterIndex }
  if (parent === undefined) {
    const detail = `“${label}” appeared with ${size} entries.`
    return { ...event, kind: 'born', fromThemeIds: [], detail }
  }
  const detail = `“${label}” split off “${parent.theme.label}” with ${parent.shared} of its entries.`
  return { ...event, kind: 'split', fromThemeIds: [parent.theme.id], detail }
}

/** A theme that no cluster continues: merged into the one that took most of it, otherwise retired. */
function farewell(
  theme: KnownTheme,
  overlaps: readonly Pair[],
  matches: readonly ThemeMatch[],
): LineageEvent {
  const heir = overlaps
    .filter((pair) => pair.theme.id === theme.id && pair.shared > 0)
    .filter(({ shared }) => shared >= theme.memberIds.length * TAKEN_OVER_SHARE)
    .toSorted((a, b) => b.shared - a.shared || a.clusterIndex - b.clusterIndex)[0]
  const match = heir === undefined ? undefined : matches[heir.clusterIndex]
  if (match === undefined) {
    const detail = `“${theme.label}” has no entries that still belong together.`
    return { kind: 'retired', themeId: theme.id, clusterIndex: undefined, fromThemeIds: [], detail }
  }
  return {
    kind: 'merged',
    themeId: match.themeId,
    clusterIndex: match.clusterIndex,
    fromThemeIds: [theme.id],
    detail: `“${theme.label}” became part of “${match.label}”.`,
  }
}
