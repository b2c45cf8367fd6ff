/**
 * Ranks the themes of a period by what needs attention and says how each changed. Pure.
 *
 * Score = entries × (1 + share of negative entries): a theme that is all complaint outranks one twice as large that is
 * all praise only when it has more than half of its entries. Ties go to the larger change, then to the id.
 */
import type { ThemeState } from '../../../contracts/vocabulary.ts'
import { byCodeUnits } from '../clusters/weigh-terms.ts'
import { benjaminiHochberg, twoProportionP } from '../maths/proportions.ts'
import type { ReportEntry } from './report-entry.ts'

export interface ReportTheme {
  readonly id: string
  readonly label: string
  readonly state: ThemeState
  readonly exemplarIds: readonly string[]
}

export type ThemeChange = 'new' | 'rising' | 'steady' | 'falling' | 'gone'

export interface RankedTheme {
  readonly themeId: string
  readonly label: string
  readonly state: ThemeState
  readonly count: number
  readonly previousCount: number
  readonly delta: number
  /** Of the period's entries. */
  readonly share: number
  /** Mean score of its entries with a known sentiment; null without any. */
  readonly sentiment: number | null
  /** Of its entries with a known sentiment. */
  readonly negativeShare: number
  /** Distinct respondents, as far as they are known; unknown ones count one each. */
  readonly respondents: number
  /** Entries per period of the history, oldest first. */
  readonly trend: readonly number[]
  readonly change: ThemeChange
  /** That the theme's share of entries did not change. */
  readonly pValue: number
  /** Whether the change stands when at most 5 % of all changes called so may be false. */
  readonly isSignificant: boolean
  readonly topRelease: { readonly release: string; readonly share: number } | null
  readonly exemplarIds: readonly string[]
  /** The rank's score. */
  readonly weight: number
}

export interface ThemePeriods {
  readonly current: readonly ReportEntry[]
  readonly previous: readonly ReportEntry[]
  /** Oldest first; the last is the current one. */
  readonly history: readonly (readonly ReportEntry[])[]
}

/** False discoveries allowed among the changes called significant. */
const FALSE_DISCOVERY_RATE = 0.05

/** A change of share by less than this factor is called steady, however certain: everything else changed as much. */
const CHANGE_FACTOR = 1.25

/** Without significance a change must also be this large, in entries and as a factor, to be called rising or falling. */
const PLAIN_CHANGE_MIN = 5
const PLAIN_CHANGE_FACTOR = 2

/** Share of a theme's entries with a release that one release must have to be named. */
const TOP_RELEASE_SHARE_MIN = 0.4

/** Themes with entries in the current or the previous period, highest rank first. */
export function rankThemes(
  themes: readonly ReportTheme[],
  periods: ThemePeriods,
): readonly RankedTheme[] {
  const drafts = themes
    .map((theme) => measure(theme, periods))
    .filter(({ count, previousCount }) => count > 0 || previousCount > 0)
  const significant = benjaminiHochberg(
    drafts.map((draft) => draft.pValue),
    FALSE_DISCOVERY_RATE,
  )
  return drafts
    .map((draft, i) => {
      const isSignificant = significant[i] ?? false
      return { ...draft, isSignificant, change: changeOf(draft, isSignificant, periods) }
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Math.abs(b.delta) - Math.abs(a.delta) ||
        byCodeUnits(a.themeId, b.themeId),
    )
}

type Draft = Omit<RankedTheme, 'change' | 'isSignificant'>

function measure(theme: ReportTheme, { current, previous, history }: ThemePeriods): Draft {
  const isHere = (entry: ReportEntry): boolean => entry.themeId === theme.id
  const entries = current.filter(isHere)
  const count = entries.length
  const previousCount = previous.filter(isHere).length
  const known = entries.filter((entry) => entry.sentiment.label !== 'unknown')
  const negative = known.filter((entry) => entry.sentiment.label.endsWith('negative')).length
  const negativeShare = known.length === 0 ? 0 : negative / known.length
  const score = known.reduce((sum, entry) => sum + entry.sentiment.score, 0)
  return {
    themeId: theme.id,
    label: theme.label,
    state: theme.state,
    count,
    previousCount,
    delta: count - previousCount,
    share: current.length === 0 ? 0 : round(count / current.length),
    sentiment: known.length === 0 ? null : round(score / known.length),
    negativeShare: round(negativeShare),
    respondents: countRespondents(entries),
    trend: history.map((period) => period.filter(isHere).length),
    pValue: twoProportionP(count, current.length, previousCount, previous.length),
    topRelease: topReleaseOf(entries),
    exemplarIds: theme.exemplarIds,
    weight: round(count * (1 + negativeShare)),
  }
}

function changeOf(draft: Draft, isSignificant: boolean, periods: ThemePeriods): ThemeChange {
  const { count, previousCount, delta, trend } = draft
  if (count === 0) return 'gone'
  const isFirst = previousCount === 0 && trend.slice(0, -1).every((before) => before === 0)
  if (isFirst) return 'new'
  const share = count / periods.current.length
  const before = previousCount / Math.max(1, periods.previous.length)
  const factor = delta > 0 ? share / before : before / share
  const isPlain =
    Math.abs(delta) >= PLAIN_CHANGE_MIN &&
    Math.max(count, previousCount) >= PLAIN_CHANGE_FACTOR * Math.min(count, previousCount)
  if (delta === 0 || factor < CHANGE_FACTOR || !(isPlain || isSignificant)) return 'steady'
  return delta > 0 ? 'rising' : 'falling'
}

function countRespondents(entries: readonly ReportEntry[]): number {
  const named = new Set(entries.flatMap((entry) => entry.respondent ?? []))
  return named.size + entries.filter((entry) => entry.respondent === undefined).length
}

function topReleaseOf(entries: readonly ReportEntry[]): RankedTheme['topRelease'] {
  const releases = entries.flatMap((entry) => entry.release ?? [])
  const counts = new Map<string, number>()
  for (const release of releases) counts.set(release, (counts.get(release) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
  if (top === undefined) return null
  const [release, count] = top
  const share = count / entries.length
  return share < TOP_RELEASE_SHARE_MIN ? null : { release, share: round(share) }
}

/** Four decimals: a share to a hundredth of a percent. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
