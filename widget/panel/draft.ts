/** What was typed but is not yet in the outbox, kept for this tab: it survives a closed form and a reload. Never throws. */
import type { FormFields } from '../core/submission.ts'

export interface Draft {
  /** Made for exactly these fields: they count once however often they are tried, and an edit of them is another feedback. */
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
