/** Gives an attachment a name that is safe to save under, whatever the sender called it. Pure. */
import { FILE_NAME_MAX } from '../../contracts/limits.ts'
import type { AttachmentType } from '../../contracts/vocabulary.ts'

/** Endings that fit a type, the usual one first. */
const ENDINGS: Record<AttachmentType, readonly string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'log', 'csv', 'md', 'json'],
}

const UNNAMED = 'attachment'

/** What means a folder or a device somewhere, and marks that turn the order of letters around to fake an ending. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]/gu

/**
 * The name with an ending that tells the truth: a text called `invoice.html`, opened from a disk, would run. Dots in
 * front, which hide a file, go.
 */
export function toFileName(given: string | undefined, mediaType: AttachmentType): string {
  const safe = (given ?? '').replace(UNSAFE, '_').replace(/^[.\s]+|[.\s]+$/g, '') || UNNAMED
  const endings = ENDINGS[mediaType]
  const lower = safe.toLowerCase()
  const hasFitting = endings.some((ending) => lower.endsWith(`.${ending}`))
  const ending = hasFitting ? safe.slice(safe.lastIndexOf('.')) : `.${endings[0]}`
  const stem = hasFitting ? safe.slice(0, safe.lastIndexOf('.')) : safe
  return `${stem.slice(0, FILE_NAME_MAX - ending.length).toWellFormed()}${ending}`
}
