/** Marks what people did not write. Pure. Marked entries are kept, filtered by default, and one click away. */
import type { Submission } from '../../contracts/submission.ts'

/** A filled honeypot: the field is invisible to people and to assistive technology. */
export function isSpam(submission: Submission): boolean {
  return (submission.website ?? '') !== ''
}
