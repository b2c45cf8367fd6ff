/** Bytes as they travel: minified, gzip -9, brotli -11, each file compressed by itself. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface Weight {
  readonly files: number
  readonly minified: number
  readonly gzip: number
  readonly brotli: number
}

export function weigh(files: readonly (string | Buffer)[]): Weight {
  const buffers = files.map((file) => Buffer.from(file))
  const sum = (sizeOf: (file: Buffer) => number) =>
    buffers.reduce((total, file) => total + sizeOf(file), 0)
  return {
    files: buffers.length,
    minified: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => compress(file).length),
  }
}

/** The best brotli can do. */
export function compress(file: Buffer): Buffer {
  return brotliCompressSync(file, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
    },
  })
}
