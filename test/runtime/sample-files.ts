/** The smallest files of each kind that show what they are: headers, with nothing behind them. */
import type { AttachmentType } from '../../contracts/vocabulary.ts'

/** A PNG that claims this size. */
export function fakePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** A GIF that claims this size. */
export function fakeGif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(13)
  bytes.set(new TextEncoder().encode('GIF89a'))
  const view = new DataView(bytes.buffer)
  view.setUint16(6, width, true)
  view.setUint16(8, height, true)
  return bytes
}

/** A JPEG that claims this size, behind a segment that has to be skipped and padding. */
export function fakeJpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 6, 0xc0, 0xff, 0xc0, 0x01, 0xff, 0xff, 0xc2, 0, 11, 8])
  const view = new DataView(bytes.buffer)
  view.setUint16(16, height)
  view.setUint16(18, width)
  return bytes
}

/** A WebP with one chunk of this name and content. */
export function fakeWebp(chunk: string, content: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40)
  bytes.set(new TextEncoder().encode('RIFF'))
  bytes.set(new TextEncoder().encode(`WEBP${chunk}`), 8)
  bytes.set(content, 20)
  return bytes
}

/** One of each type that may be attached. */
export const FILES: [mediaType: AttachmentType, bytes: Uint8Array<ArrayBuffer>][] = [
  ['image/png', fakePng(640, 480)],
  ['image/jpeg', fakeJpeg(640, 480)],
  ['image/gif', fakeGif(640, 480)],
  ['image/webp', fakeWebp('VP8X', [0, 0, 0, 0, 0x7f, 0x02, 0, 0xdf, 0x01, 0])],
  ['application/pdf', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n')],
  ['text/plain', new TextEncoder().encode('12:00 error: grüße, 世界\n\u001b[31mred\u001b[0m')],
]
