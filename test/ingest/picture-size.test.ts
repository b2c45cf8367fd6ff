/** The size a picture claims, read from its header alone. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ATTACHMENT_TYPES } from '../../contracts/vocabulary.ts'
import { isPicture, readPictureSize } from '../../worker/ingest/picture-size.ts'
import { sniffMediaType } from '../../worker/ingest/sniff-media-type.ts'
import { FILES, fakeGif, fakeJpeg, fakePng, fakeWebp } from '../runtime/sample-files.ts'

describe('readPictureSize', () => {
  test.each([
    ['a PNG', 'image/png', fakePng(4_000_000_000, 3)],
    ['a GIF', 'image/gif', fakeGif(65_535, 3)],
    ['a JPEG, behind another segment and padding', 'image/jpeg', fakeJpeg(65_535, 3)],
  ] as const)('reads %s', (_name, mediaType, bytes) => {
    expect(readPictureSize(bytes, mediaType)).toMatchObject({ height: 3 })
    expect(readPictureSize(bytes, mediaType)?.width).toBeGreaterThan(65_000)
  })

  test.each([
    ['lossy', fakeWebp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x42, 0xe0, 0x41]), 640, 480],
    ['lossless', fakeWebp('VP8L', [0x2f, 0x7f, 0xc2, 0x77, 0x00]), 640, 480],
    ['extended', fakeWebp('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0]), 16_777_216, 1],
  ])('reads a WebP that is %s', (_name, bytes, width, height) => {
    expect(readPictureSize(bytes, 'image/webp')).toEqual({ width, height })
  })

  test.each(FILES.filter(([mediaType]) => isPicture(mediaType)))(
    'gives up on %s at whatever byte it is cut off, and never throws',
    (mediaType, bytes) => {
      expect(readPictureSize(bytes, mediaType)).toEqual({ width: 640, height: 480 })
      for (let length = 0; length < 10; length += 1) {
        expect(readPictureSize(bytes.slice(0, length), mediaType)).toBeUndefined()
      }
      for (let length = 10; length < bytes.length; length += 1) {
        readPictureSize(bytes.slice(0, length), mediaType)
      }
    },
  )

  test('gives up on a JPEG whose segments lead nowhere, in linear time', () => {
    const endless = new Uint8Array(5_000_000).fill(0xff)
    const noise = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0x41])
    const scan = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2])

    for (const bytes of [endless, noise, scan]) {
      expect(readPictureSize(bytes, 'image/jpeg')).toBeUndefined()
    }
  })

  test('is total on any bytes, also in the middle of a larger buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 8 }), (bytes, start) => {
        for (const mediaType of ATTACHMENT_TYPES) readPictureSize(bytes.subarray(start), mediaType)
        sniffMediaType(bytes)
      }),
    )
  })
})
