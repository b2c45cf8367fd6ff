/** Keeps a draft. Apart from reading one, which the form needs to open: what is written comes after that. Never throws. */
import type { Draft } from './draft.ts'

export function writeDraft(name: string, draft: Draft): void {
  try {
    sessionStorage[name] = JSON.stringify(draft)
  } catch {
    // Where storage is denied there are no drafts.
  }
}
