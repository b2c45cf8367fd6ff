/** What was answered of a survey before the page went away, kept for this tab. Never throws. */
import type { GivenOptions } from '../core/options.ts'
import type { SurveyDraft } from './survey-port.ts'

export function readDraft(options: GivenOptions, surveyId: string): SurveyDraft | undefined {
  try {
    const draft: unknown = JSON.parse(sessionStorage[draftName(options, surveyId)])
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(options: GivenOptions, surveyId: string, draft: SurveyDraft): void {
  if (options.consent === 'denied') return
  const { path, answers, idempotencyKey, revision } = draft
  try {
    sessionStorage[draftName(options, surveyId)] = JSON.stringify({
      path,
      answers,
      idempotencyKey,
      revision,
    })
  } catch {
    // Where storage is denied a reload begins anew.
  }
}

export function forgetDraft(options: GivenOptions, surveyId: string): void {
  try {
    sessionStorage.removeItem(draftName(options, surveyId))
  } catch {
    // Nothing was kept.
  }
}

function draftName({ key }: GivenOptions, surveyId: string): string {
  return `earshot:survey-draft:${key}:${surveyId}`
}

/** Guaranteed by `keepDraft` for what is inside. */
function isDraft(value: unknown): value is SurveyDraft {
  return typeof value === 'object' && value !== null && 'path' in value && 'answers' in value
}
