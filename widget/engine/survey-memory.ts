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
}

export function openSurveyMemory(options: GivenOptions): SurveyMemory {
  let inPage: Memory = {}
  const name = `earshot:surveys:${options.key}`
  const read = (): Memory => ({ ...readKept('localStorage', name), ...inPage })

  return {
    read,
    remember(surveyId, seen) {
      const memory = read()
      const changed = { ...memory, [surveyId]: { ...memory[surveyId], ...seen } }
      if (options.consent === 'denied' || !keep('localStorage', name, changed)) inPage = changed
    },
  }
}
