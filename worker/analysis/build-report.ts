/**
 * Builds the figures of a period from its entries: how much, how felt, which scores, which themes, what changed.
 * Pure; plain JSON; entries outside the history are ignored.
 */
import type { Intent, SentimentLabel } from '../../contracts/vocabulary.ts'
import { byCodeUnits } from './clusters/weigh-terms.ts'
import { type RankedTheme, type ReportTheme, rankThemes } from './report/rank-themes.ts'
import type { ReportEntry } from './report/report-entry.ts'
import { type Metrics, scoreMetrics } from './report/score-metrics.ts'
import { type Highlight, writeHighlights } from './report/write-highlights.ts'

export type { ReportEntry, ReportTheme }

/** Milliseconds UTC, end exclusive. */
export interface ReportPeriod {
  readonly start: number
  readonly end: number
}

export interface ReportInput {
  readonly period: ReportPeriod
  readonly previous: ReportPeriod
  /** Oldest first, up to twelve, ends with `period`. */
  readonly history: readonly ReportPeriod[]
  readonly entries: readonly ReportEntry[]
  readonly themes: readonly ReportTheme[]
}

export interface ReportBody {
  readonly entries: {
    readonly current: number
    readonly previous: number
    readonly delta: number
    /** Per period of the history, oldest first. */
    readonly history: readonly number[]
    /** Distinct respondents of the current period, as far as they are known. */
    readonly respondents: number
    /** Entries of the current period that belong to no theme. */
    readonly unthemed: number
  }
  readonly sentiment: {
    /** Of entries with a known sentiment; null without any. */
    readonly mean: number | null
    readonly previousMean: number | null
    readonly counts: Readonly<Record<SentimentLabel, number>>
    /** Mean per period of the history, oldest first. */
    readonly history: readonly (number | null)[]
  }
  readonly intents: Readonly<Record<Intent, number>>
  /** Languages by frequency, then by code. */
  readonly languages: Readonly<Record<string, number>>
  /** Entries of the current period by tag id, by frequency, then by id. */
  readonly tags: Readonly<Record<string, number>>
  readonly metrics: Metrics
  readonly themes: readonly RankedTheme[]
  readonly highlights: readonly Highlight[]
}

/** Without anything to compare with, every theme would be news. */
const FIRST_PERIOD: Highlight = {
  kind: 'quiet',
  text: 'This is the first period with entries: there is nothing to compare with yet.',
}

const NO_SENTIMENTS: Readonly<Record<SentimentLabel, number>> = {
  very_negative: 0,
  negative: 0,
  neutral: 0,
  positive: 0,
  very_positive: 0,
  mixed: 0,
  unknown: 0,
}

const NO_INTENTS: Readonly<Record<Intent, number>> = {
  bug: 0,
  request: 0,
  question: 0,
  praise: 0,
  complaint: 0,
  unknown: 0,
}

export function buildReport(input: ReportInput): ReportBody {
  const within = (period: ReportPeriod): readonly ReportEntry[] =>
    input.entries.filter(({ createdAt }) => createdAt >= period.start && createdAt < period.end)
  const current = within(input.period)
  const previous = within(input.previous)
  const history = input.history.map(within)
  const themes = rankThemes(input.themes, { current, previous, history })
  const metrics = scoreMetrics(current, previous)
  return {
    entries: {
      current: current.length,
      previous: previous.length,
      delta: current.length - previous.length,
      history: history.map((entries) => entries.length),
      respondents: new Set(current.flatMap((entry) => entry.respondent ?? [])).size,
      unthemed: current.filter((entry) => entry.themeId === undefined).length,
    },
    sentiment: {
      mean: meanSentiment(current),
      previousMean: meanSentiment(previous),
      counts: countOf(
        NO_SENTIMENTS,
        current.map((entry) => entry.sentiment.label),
      ),
      history: history.map(meanSentiment),
    },
    intents: countOf(
      NO_INTENTS,
      current.map((entry) => entry.intent),
    ),
    languages: countFree(current.map((entry) => entry.language)),
    tags: countFree(current.flatMap((entry) => entry.tagIds)),
    metrics,
    themes,
    highlights: history.slice(0, -1).some((entries) => entries.length > 0)
      ? writeHighlights(themes, metrics)
      : [FIRST_PERIOD],
  }
}

function meanSentiment(entries: readonly ReportEntry[]): number | null {
  const known = entries.filter((entry) => entry.sentiment.label !== 'unknown')
  if (known.length === 0) return null
  const sum = known.reduce((total, entry) => total + entry.sentiment.score, 0)
  return Math.round((sum / known.length) * 10_000) / 10_000
}

/** Counts of a closed list of words, those that do not occur as 0. */
function countOf<Word extends string>(
  none: Readonly<Record<Word, number>>,
  found: readonly Word[],
): Readonly<Record<Word, number>> {
  const counts: Record<Word, number> = { ...none }
  for (const word of found) counts[word]++
  return counts
}

function countFree(found: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
  return Object.fromEntries(ordered)
}
