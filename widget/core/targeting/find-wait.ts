/** Whether it is time for a survey, by its schedule and by what this device remembers. Pure. */
import type { WidgetSurvey } from '../../../contracts/survey.ts'
import type { Reason, Verdict } from './verdict.ts'

/** What a device remembers of one survey, in milliseconds since the epoch. */
export interface Seen {
  /** Last time. */
  readonly shownAt?: number | undefined
  readonly answeredAt?: number | undefined
}

/** Survey id → what is remembered of it. */
export type Memory = Readonly<Record<string, Seen>>

export interface WaitQuestion {
  readonly survey: Pick<WidgetSurvey, 'id' | 'schedule'>
  readonly memory: Memory
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly coolDownDays: number
}

const DAY_MS = 86_400_000

/** `undefined`: now. */
export function findWait(question: WaitQuestion): Verdict | undefined {
  return findOwnWait(question) ?? findCoolDown(question)
}

function findOwnWait({ survey: { id, schedule }, memory, now }: WaitQuestion): Verdict | undefined {
  const { shownAt, answeredAt } = memory[id] ?? {}
  const { type } = schedule
  if (type === 'always') return undefined
  if (type !== 'recurring' && answeredAt !== undefined) return no('already-answered')
  if (type === 'once') return shownAt === undefined ? undefined : no('already-shown')
  const last = latest([shownAt, answeredAt])
  return waitUntil('waiting-until', last, schedule.everyDays ?? 0, now)
}

/** A survey that is to be shown `always` is held back by the others, not by itself. */
function findCoolDown({ survey, memory, now, coolDownDays }: WaitQuestion): Verdict | undefined {
  const counted = Object.entries(memory)
    .filter(([id]) => id !== survey.id || survey.schedule.type !== 'always')
    .map(([, { shownAt }]) => shownAt)
  return waitUntil('cool-down', latest(counted), coolDownDays, now)
}

function waitUntil(
  reason: 'waiting-until' | 'cool-down',
  last: number | undefined,
  days: number,
  now: number,
): Verdict | undefined {
  // A clock that was set back would else hold it back for as long as it had been ahead.
  if (last === undefined || last > now + DAY_MS) return undefined
  const end = last + days * DAY_MS
  return end > now ? { visible: false, reason, until: end } : undefined
}

function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

/** Never mind until when. */
export function no(reason: Reason): Verdict {
  return { visible: false, reason }
}
