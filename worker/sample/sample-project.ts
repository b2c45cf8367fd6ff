/**
 * Builds the sample project "Fieldnote" as of a given moment: twelve complete ISO weeks (UTC) and the week under way.
 * Pure and deterministic; nothing in it is younger than `now`.
 */
import { CSAT_RESPONSES } from './responses/csat.ts'
import { NPS_RESPONSES } from './responses/nps.ts'
import { SAMPLE_ENTRIES } from './sample-entries.ts'
import type { SampleEntry, SampleResponse, SampleSurvey } from './sample-entry.ts'
import { SAMPLE_SURVEYS } from './sample-surveys.ts'

export interface SampleProject {
  readonly name: string
  readonly surveys: readonly SampleSurvey[]
  /** Oldest first. */
  readonly entries: readonly Placed<SampleEntry>[]
  /** Oldest first. */
  readonly responses: readonly Placed<SampleResponse>[]
}

/** Something said, with its time in integer milliseconds UTC. */
export type Placed<T> = T & { readonly createdAt: number }

type Moment = Pick<SampleEntry, 'week' | 'day' | 'minute'>

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const WEEK_MS = 7 * DAY_MS

/** The epoch, 1 January 1970, was a Thursday: three days after a Monday. */
const EPOCH_AFTER_MONDAY_MS = 3 * DAY_MS

/** The week of the sample that is still under way when it is loaded. */
const RUNNING_WEEK_NUMBER = 13

/** @param now integer milliseconds UTC */
export function buildSampleProject(now: number): SampleProject {
  return {
    name: 'Fieldnote (sample)',
    surveys: SAMPLE_SURVEYS,
    entries: placeBefore(SAMPLE_ENTRIES, now),
    responses: placeBefore([...NPS_RESPONSES, ...CSAT_RESPONSES], now),
  }
}

function placeBefore<T extends Moment>(moments: readonly T[], now: number): Placed<T>[] {
  const runningMonday = mondayOf(now)
  const placed = moments
    .map((moment) => ({ ...moment, createdAt: timeOf(moment, runningMonday) }))
    .toSorted((a, b) => a.createdAt - b.createdAt)

  // Sorted, so what is still to come is the tail. It moves into the part of the week that has passed.
  const happened = placed.filter(({ createdAt }) => createdAt <= now)
  const ahead = placed.slice(happened.length)
  const gapMs = (now - runningMonday) / (ahead.length + 1)
  const moved = ahead.map((moment, index) => ({
    ...moment,
    createdAt: runningMonday + Math.floor(gapMs * (index + 1)),
  }))

  return [...happened, ...moved].toSorted((a, b) => a.createdAt - b.createdAt)
}

function mondayOf(time: number): number {
  const sinceMondayMs = (time + EPOCH_AFTER_MONDAY_MS) % WEEK_MS
  return time - sinceMondayMs
}

function timeOf({ week, day, minute }: Moment, runningMonday: number): number {
  const monday = runningMonday - (RUNNING_WEEK_NUMBER - week) * WEEK_MS
  return monday + day * DAY_MS + minute * MINUTE_MS
}
