/**
 * What this device remembers of surveys: when each was shown and answered, for all tabs. Read anew for each decision, because another tab
 * may have written; one storage item a survey, so that tabs do not overwrite each other. Never throws. Without consent, or where storage
 * is denied, it lasts as long as the page.
 */
import type { GivenOptions } from '../core/options.ts'
import type { Memory, Seen } from '../core/targeting/find-wait.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'

/** What is not on the device, by the names it would have there. */
const inPage = new Map<string, string>()

export function readMemory(options: GivenOptions, surveyIds: readonly string[]): Memory {
  const others = listNames(surveyName(options, '')).map((name) =>
    name.slice(surveyName(options, '').length),
  )
  return Object.fromEntries(
    [...new Set([...surveyIds, ...others])].map((id) => [id, readSeen(surveyName(options, id))]),
  )
}

export function remember(options: GivenOptions, surveyId: string, seen: Seen): void {
  const name = surveyName(options, surveyId)
  write(options, name, JSON.stringify({ ...readSeen(name), ...seen }))
}

/** Tells this device from others, but nobody else about it: it never leaves it. */
export function readSeed(options: GivenOptions): string {
  const name = `earshot:seed:${options.key}`
  const known = read(name)
  if (known) return known
  const seed = newIdempotencyKey()
  write(options, name, seed)
  return seed
}

function surveyName({ key }: GivenOptions, surveyId: string): string {
  return `earshot:survey:${key}:${surveyId}`
}

function readSeen(name: string): Seen {
  try {
    const { shownAt, answeredAt } = JSON.parse(read(name) ?? '{}')
    return {
      ...(Number.isFinite(shownAt) && { shownAt }),
      ...(Number.isFinite(answeredAt) && { answeredAt }),
    }
  } catch {
    return {}
  }
}

function listNames(prefix: string): readonly string[] {
  let stored: readonly string[] = []
  try {
    stored = Object.keys(localStorage)
  } catch {
    // Denied: what the page knows is all there is.
  }
  return [...stored, ...inPage.keys()].filter((name) => name.startsWith(prefix))
}

function read(name: string): string | undefined {
  try {
    return inPage.get(name) ?? localStorage.getItem(name) ?? undefined
  } catch {
    return inPage.get(name)
  }
}

function write({ consent }: GivenOptions, name: string, value: string): void {
  try {
    if (consent === 'denied') throw new Error('no consent')
    localStorage.setItem(name, value)
    inPage.delete(name)
  } catch {
    inPage.set(name, value)
  }
}
