/**
 * What this device remembers of surveys: when each was shown and answered, for all tabs. Read anew for each decision, because another tab
 * may have written; written only by the tab that shows. Without consent, or where storage is denied, it lasts as long as the page.
 */
import type { GivenOptions } from '../core/options.ts'
import type { Memory, Seen } from '../core/targeting/find-wait.ts'
import { keep, readKept } from './kept.ts'

export interface SurveyMemory {
  read(): Memory
  remember(surveyId: string, seen: Seen): void
  /** The respondent, or else a number that tells this device from others and never leaves it. */
  seed(): string
}

export function openSurveyMemory(options: GivenOptions): SurveyMemory {
  let inPage: Memory = {}
  let seed: string | undefined
  const name = (what: string): string => `earshot:${what}:${options.key}`
  const store = (what: string, value: unknown): boolean =>
    options.consent !== 'denied' && keep('localStorage', name(what), value)
  const read = (): Memory => ({ ...readKept('localStorage', name('surveys')), ...inPage })

  return {
    read,
    remember(surveyId, seen) {
      const memory = read()
      const changed = { ...memory, [surveyId]: { ...memory[surveyId], ...seen } }
      if (!store('surveys', changed)) inPage = changed
    },
    seed() {
      if (options.respondent) return options.respondent
      seed ??= readKept('localStorage', name('seed'))
      if (!seed) {
        seed = `${Math.random()}`
        store('seed', seed)
      }
      return seed
    },
  }
}
