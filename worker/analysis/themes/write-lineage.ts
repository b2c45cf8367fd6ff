/** Tells what happened to each theme between two clustering runs: born, renamed, split, merged, retired, revived. Pure. */
import type { LineageKind } from '../../../contracts/vocabulary.ts'
import { byCodeUnits } from '../clusters/weigh-terms.ts'
import type { KnownTheme, ThemeMatch, ThemePair } from './known-theme.ts'

export interface LineageEvent {
  readonly kind: LineageKind
  readonly themeId: string | undefined
  readonly clusterIndex: number | undefined
  readonly fromThemeIds: readonly string[]
  /** An English sentence for the theme's history. */
  readonly detail: string
}

export interface Transition {
  readonly themes: readonly KnownTheme[]
  readonly clusters: readonly { readonly members: readonly unknown[] }[]
  readonly overlaps: readonly ThemePair[]
  readonly matches: readonly ThemeMatch[]
  /** Themes that were not retired and that no cluster continues. */
  readonly lost: readonly KnownTheme[]
}

/** Share of a theme's members in one cluster from which that cluster took the theme over, or was split off it. */
const TAKEN_OVER_SHARE = 0.5
const SPLIT_OFF_SHARE = 0.5

export function writeLineage(transition: Transition): readonly LineageEvent[] {
  const { clusters, lost } = transition
  return [
    ...clusters.flatMap((_, index) => eventsOfCluster(index, transition)),
    ...lost.map((theme) => farewell(theme, transition)),
  ]
}

function eventsOfCluster(clusterIndex: number, transition: Transition): readonly LineageEvent[] {
  const { themes, matches } = transition
  const match = matches[clusterIndex]
  if (match === undefined) return []
  const theme = themes.find((candidate) => candidate.id === match.themeId)
  if (theme === undefined) return [birth(clusterIndex, match.label, transition)]
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
  { clusters, overlaps }: Transition,
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
function farewell(theme: KnownTheme, { overlaps, matches }: Transition): LineageEvent {
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
