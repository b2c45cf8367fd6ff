/**
 * Kinds of files that may be attached. A list of its own, held equal to the contract's by a test: the contract's stands beside the words of
 * the form, and would come with the bytes of its first paint.
 */
import type { AttachmentType } from '../../../contracts/vocabulary.ts'

export const TAKEN_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
] as const satisfies readonly AttachmentType[]
