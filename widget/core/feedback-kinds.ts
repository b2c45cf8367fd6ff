/**
 * The kinds of feedback that the form offers. A list of its own, held equal to the contract's by a test: the contract's stands beside all
 * other words of Earshot, and whichever of them a later part needs would come with the bytes of the form's first paint.
 */
import type { FeedbackKind } from '../../contracts/vocabulary.ts'

export const OFFERED_KINDS = [
  'bug',
  'request',
  'question',
  'praise',
  'other',
] as const satisfies readonly FeedbackKind[]
