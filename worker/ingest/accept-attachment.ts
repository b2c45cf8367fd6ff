/** From bytes to a stored attachment: sniff, measure, name, keep the bytes, then the row. */
import type { Attachment } from '../../contracts/attachment.ts'
import { ATTACHMENT_TYPES } from '../../contracts/vocabulary.ts'
import type { BlobStore, Deps } from '../deps.ts'
import {
  blobKeyOf,
  getAttachmentByIdempotencyKey,
  insertAttachment,
  toAttachment,
} from '../store/attachments.ts'
import { toFileName } from './file-name.ts'
import { isPicture, readPictureSize } from './picture-size.ts'
import { sniffMediaType } from './sniff-media-type.ts'

/** A picture of a few kilobytes may claim more pixels than a browser has memory for. */
const PIXELS_MAX = 50_000_000

export interface GivenFile {
  readonly bytes: Uint8Array
  readonly name: string | undefined
}

export type AcceptedAttachment =
  | { readonly ok: true; readonly attachment: Attachment; readonly isRepeat: boolean }
  | { readonly ok: false; readonly reason: 'type' | 'broken' | 'pixels'; readonly detail: string }

/** Stores a file once per idempotency key, or says why it may not be attached. */
export async function acceptAttachment(
  { db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>,
  blobs: BlobStore,
  projectId: string,
  file: GivenFile,
  idempotencyKey: string,
): Promise<AcceptedAttachment> {
  const known = await getAttachmentByIdempotencyKey(db, projectId, idempotencyKey)
  if (known) return { ok: true, attachment: known, isRepeat: true }
  const mediaType = sniffMediaType(file.bytes)
  if (!mediaType) {
    const detail = `Send one of ${ATTACHMENT_TYPES.join(', ')}; text is UTF-8 and no HTML or SVG.`
    return { ok: false, reason: 'type', detail }
  }
  if (isPicture(mediaType)) {
    const size = readPictureSize(file.bytes, mediaType)
    if (!size) return { ok: false, reason: 'broken', detail: 'The picture is broken.' }
    if (size.width * size.height > PIXELS_MAX) {
      const detail = `${size.width} × ${size.height} pixels; at most ${PIXELS_MAX} in all.`
      return { ok: false, reason: 'pixels', detail }
    }
  }
  const row = {
    id: newId('att'),
    name: toFileName(file.name, mediaType),
    mediaType,
    byteCount: file.bytes.byteLength,
    idempotencyKey,
    createdAt: now(),
  }
  const key = blobKeyOf(projectId, row.id)
  // The bytes first: a row without them would promise what is not there.
  await blobs.put(key, file.bytes)
  if (await insertAttachment(db, projectId, row)) {
    return { ok: true, attachment: toAttachment(row), isRepeat: false }
  }
  await blobs.delete(key)
  const first = await getAttachmentByIdempotencyKey(db, projectId, idempotencyKey)
  if (!first) throw new Error('an attachment was neither stored nor found')
  return { ok: true, attachment: first, isRepeat: true }
}
