/** Reads how many pixels a picture claims to have, from its header alone: nothing is decoded. Pure; linear. */
import type { AttachmentType } from '../../contracts/vocabulary.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

type ReadSize = (view: DataView) => PictureSize | undefined

const READERS: Partial<Record<AttachmentType, ReadSize>> = {
  'image/png': readPng,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/jpeg': readJpeg,
}

/** The size of a picture; undefined where its header is cut off or broken. */
export function readPictureSize(
  bytes: Uint8Array,
  mediaType: AttachmentType,
): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return READERS[mediaType]?.(view)
  } catch (error) {
    // A view throws beyond its end.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether files of a type are pictures. */
export function isPicture(mediaType: AttachmentType): boolean {
  return mediaType in READERS
}

/** The IHDR chunk always comes first (PNG, section 5.6). */
function readPng(view: DataView): PictureSize | undefined {
  if (readName(view, 12) !== 'IHDR') return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): PictureSize {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Lossy, lossless and extended files each say it in their own way (RFC 9649). */
function readWebp(view: DataView): PictureSize | undefined {
  switch (readName(view, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: readUint24(view, 24) + 1, height: readUint24(view, 27) + 1 }
    default:
      return undefined
  }
}

/** Markers without a length: TEM and the restarts. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Start-of-frame markers; C4, C8 and CC are something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Walks over the segments up to the frame's (ITU-T T.81, annex B). */
function readJpeg(view: DataView): PictureSize | undefined {
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
    } else if (isBare(marker)) {
      at += 2
    } else if (isFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return undefined
    } else {
      at += 2 + view.getUint16(at + 2)
    }
  }
  return undefined
}

function readName(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

function readUint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
