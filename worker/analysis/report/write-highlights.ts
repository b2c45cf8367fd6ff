/**
 * Words the few things of a period that a reader should not miss, from its figures and nothing else. English. Pure.
 * Spikes come first, then changes of the scores, rises, falls and endings.
 */
import type { RankedTheme } from './rank-themes.ts'
import type { Metric, Metrics } from './score-metrics.ts'

export type HighlightKind = 'spike' | 'rise' | 'fall' | 'gone' | 'score-up' | 'score-down' | 'quiet'

export interface Highlight {
  readonly kind: HighlightKind
  readonly themeId?: string
  /** An English sentence. */
  readonly text: string
}

/** A theme spikes when it has at least this many entries and this many times its usual number. */
const SPIKE_COUNT_MIN = 8
const SPIKE_FACTOR = 3

/** Earlier periods without which nothing can be called usual. */
const USUAL_PERIODS_MIN = 4

/** Entries a theme must have had for its end to be news. */
const GONE_COUNT_MIN = 5

/** Answers that both periods must have before a changed score is news. */
const SCORE_ANSWERS_MIN = 5

/** Highlights of one kind. */
const PER_KIND_MAX = 4

/** The word of each metric and how its change is counted. */
const METRIC_WORDS = [
  ['nps', 'NPS', 'points'],
  ['csat', 'CSAT', 'percentage points'],
  ['ces', 'CES', 'points'],
  ['rating', 'The average rating', 'stars'],
] as const

export function writeHighlights(
  themes: readonly RankedTheme[],
  metrics: Metrics,
): readonly Highlight[] {
  const byChange = themes.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  const spikes = byChange.filter(isSpike)
  const rises = byChange.filter(
    (theme) => !isSpike(theme) && (theme.change === 'rising' || theme.change === 'new'),
  )
  const staysHigh = byChange.filter(
    (theme) => !isSpike(theme) && !rises.includes(theme) && isHigh(theme),
  )
  const falls = byChange.filter((theme) => theme.change === 'falling')
  const gone = byChange.filter(
    (theme) => theme.change === 'gone' && theme.previousCount >= GONE_COUNT_MIN,
  )
  const highlights = [
    ...spikes.slice(0, PER_KIND_MAX).map((theme) => ofTheme('spike', theme, riseText(theme))),
    ...staysHigh
      .slice(0, PER_KIND_MAX)
      .map((theme) => ofTheme('spike', theme, staysHighText(theme))),
    ...METRIC_WORDS.flatMap(([key, word, unit]) => scoreHighlight(metrics[key], word, unit)),
    ...rises.slice(0, PER_KIND_MAX).map((theme) => ofTheme('rise', theme, riseText(theme))),
    ...falls.slice(0, PER_KIND_MAX).map((theme) => ofTheme('fall', theme, fallText(theme))),
    ...gone.slice(0, PER_KIND_MAX).map((theme) => ofTheme('gone', theme, goneText(theme))),
  ]
  if (highlights.length > 0) return highlights
  return [{ kind: 'quiet', text: 'Nothing changed more than it usually does.' }]
}

function ofTheme(kind: HighlightKind, theme: RankedTheme, text: string): Highlight {
  return { kind, themeId: theme.themeId, text }
}

function isSpike({ count, previousCount, trend, change }: RankedTheme): boolean {
  if (change !== 'rising' && change !== 'new') return false
  const before = trend.slice(0, -1)
  const usual = before.length === 0 ? previousCount : mean(before)
  return count >= SPIKE_COUNT_MIN && count >= SPIKE_FACTOR * Math.max(usual, previousCount)
}

/** Far above its usual week, whether or not the week before was too: a spike that lasts is not yesterday's news. */
function isHigh({ count, trend }: RankedTheme): boolean {
  const before = trend.slice(0, -1)
  if (before.length < USUAL_PERIODS_MIN) return false
  return count >= SPIKE_COUNT_MIN && count >= SPIKE_FACTOR * Math.max(median(before), 1)
}

function staysHighText(theme: RankedTheme): string {
  const { label, count, trend } = theme
  const usual = number(median(trend.slice(0, -1)))
  return `“${label}” stays high with ${entries(count)}, against ${usual} in a usual period${where(theme)}.`
}

function riseText(theme: RankedTheme): string {
  const { label, count, previousCount, change } = theme
  const rise =
    change === 'new'
      ? `“${label}” is new with ${entries(count)}`
      : `“${label}” rose from ${previousCount} to ${entries(count)}`
  return `${rise}${where(theme)}.`
}

function where({ topRelease }: RankedTheme): string {
  return topRelease === null
    ? ''
    : `; ${percent(topRelease.share)} on release ${topRelease.release}`
}

function fallText({ label, count, previousCount }: RankedTheme): string {
  return `“${label}” fell from ${previousCount} to ${entries(count)}.`
}

function goneText({ label, previousCount }: RankedTheme): string {
  return `“${label}” had ${entries(previousCount)} in the period before and none now.`
}

/** Only a change that the interval around the new value excludes, and never on a handful of answers. */
function scoreHighlight(metric: Metric | null, word: string, unit: string): readonly Highlight[] {
  if (metric === null || metric.previousValue === null || metric.delta === null) return []
  const { value, low, high, n, previousValue, previousN, delta } = metric
  if (Math.min(n, previousN) < SCORE_ANSWERS_MIN) return []
  if (previousValue >= low && previousValue <= high) return []
  const kind = delta > 0 ? 'score-up' : 'score-down'
  const verb = delta > 0 ? 'rose' : 'fell'
  const by = `${number(Math.abs(delta))} ${unit}`
  const span = `95 % interval ${number(low)} to ${number(high)}, ${n} answers`
  return [{ kind, text: `${word} ${verb} by ${by} to ${number(value)} (${span}).` }]
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A figure as in running text: one decimal at most, a real minus sign. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10).replace('-', '−')
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
