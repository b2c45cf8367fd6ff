/** The inbox's filters: from the page's address, to it, and to the query of the API. Pure. */
import {
  FEEDBACK_KINDS,
  type FeedbackKind,
  INTENTS,
  type Intent,
  SENTIMENT_LABELS,
  type SentimentLabel,
} from '../contracts/vocabulary.ts'
import type { Query } from './api.ts'

export interface Filters {
  readonly kind: FeedbackKind | ''
  readonly intent: Intent | ''
  readonly sentiment: SentimentLabel | ''
  readonly tag: string
  readonly theme: string
  readonly source: string
  readonly language: string
  readonly search: string
  /** Days in UTC, `2026-11-22`, both included. */
  readonly from: string
  readonly to: string
  readonly spam: 'only' | ''
  readonly withdrawn: 'only' | ''
}
export type FilterName = keyof Filters

export const NO_FILTERS: Filters = {
  kind: '',
  intent: '',
  sentiment: '',
  tag: '',
  theme: '',
  source: '',
  language: '',
  search: '',
  from: '',
  to: '',
  spam: '',
  withdrawn: '',
}

/** Reads what an address says; what is not known in it is left out rather than sent on. */
export function fromUrlQuery(query: Readonly<Record<string, string>>): Filters {
  const free = (name: FilterName) => (query[name] ?? '').trim()
  return {
    kind: oneOf(FEEDBACK_KINDS, query['kind']),
    intent: oneOf(INTENTS, query['intent']),
    sentiment: oneOf(SENTIMENT_LABELS, query['sentiment']),
    tag: free('tag'),
    theme: free('theme'),
    source: free('source'),
    language: free('language'),
    search: free('search'),
    from: toDay(query['from']),
    to: toDay(query['to']),
    spam: query['spam'] === 'only' ? 'only' : '',
    withdrawn: query['withdrawn'] === 'only' ? 'only' : '',
  }
}

/** The address of the inbox with these filters. */
export function toInboxUrl(filters: Partial<Filters>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value)
  return search.size === 0 ? '/inbox' : `/inbox?${search}`
}

/** The API's `to` is exclusive: a day included ends at the next one's midnight. */
export function toEntryQuery(filters: Filters, cursor: string | null): Query {
  return {
    ...filters,
    from: filters.from && `${filters.from}T00:00:00.000Z`,
    to: filters.to && toNextMidnight(filters.to),
    cursor,
  }
}

/** The days of a report's period, whose end is exclusive, as filters. */
export function toPeriodFilters(start: string, end: string): Pick<Filters, 'from' | 'to'> {
  return { from: start.slice(0, 10), to: new Date(Date.parse(end) - 1).toISOString().slice(0, 10) }
}

export function listActive(filters: Filters): readonly FilterName[] {
  return FILTER_NAMES.filter((name) => filters[name] !== '')
}

const FILTER_NAMES: readonly FilterName[] = [
  'search',
  'kind',
  'intent',
  'sentiment',
  'theme',
  'tag',
  'source',
  'language',
  'from',
  'to',
  'spam',
  'withdrawn',
]

function toNextMidnight(day: string): string {
  const midnight = new Date(`${day}T00:00:00.000Z`)
  midnight.setUTCDate(midnight.getUTCDate() + 1)
  return midnight.toISOString()
}

function oneOf<const Word extends string>(words: readonly Word[], text: string | undefined) {
  return words.find((word) => word === text) ?? ''
}

function toDay(text: string | undefined): string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return ''
  const day = text.slice(0, 10)
  const time = Date.parse(`${day}T00:00:00.000Z`)
  // 2026-02-31 parses in some engines as March; only real days pass.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : ''
}
