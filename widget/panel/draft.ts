/** What was typed but not sent, kept for this tab: it survives a closed form and a reload. Never throws. */
import { newIdempotencyKey } from '../io/idempotency-key.ts'

export interface Draft {
  /** Kept from the first keystroke on, so that whatever is tried with this text counts once. */
  readonly idempotencyKey: string
  readonly fields: Readonly<Record<string, string>>
}

/** Starts an empty one where none is kept. */
export function readDraft(name: string): Draft {
  try {
    return JSON.parse(sessionStorage[name])
  } catch {
    return { idempotencyKey: newIdempotencyKey(), fields: {} }
  }
}

export function writeDraft(name: string, draft: Draft): void {
  try {
    sessionStorage[name] = JSON.stringify(draft)
  } catch {
    // Where storage is denied there are no drafts.
  }
}
