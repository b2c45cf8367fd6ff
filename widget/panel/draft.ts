/** What was typed but not sent, kept for this tab: it survives a closed form and a reload. Never throws. */
import type { FormFields } from '../core/submission.ts'

export interface Draft {
  /** Kept from the first keystroke on, so that whatever is tried with this text counts once. */
  readonly idempotencyKey?: string
  readonly fields: FormFields
}

export function readDraft(name: string): Draft {
  try {
    return { fields: {}, ...JSON.parse(sessionStorage[name]) }
  } catch {
    return { fields: {} }
  }
}

export function writeDraft(name: string, draft: Draft): void {
  try {
    sessionStorage[name] = JSON.stringify(draft)
  } catch {
    // Where storage is denied there are no drafts.
  }
}
