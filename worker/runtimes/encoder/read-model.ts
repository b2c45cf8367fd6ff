/** Reads the packed encoder that `tools/encoder` wrote. */
import { MODEL_MAGIC, type ModelHeader } from '../../analysis/encoder/model-layout.ts'

const ALIGNMENT = 16

/** Throws where the bytes are no packed encoder of this version. The header is our own build's and trusted beyond its magic. */
export function readModel(bytes: Uint8Array): {
  readonly header: ModelHeader
  readonly weights: Uint8Array
} {
  const magic = new TextDecoder().decode(bytes.subarray(0, MODEL_MAGIC.length))
  if (magic !== MODEL_MAGIC) throw new Error('not a packed encoder of this version')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(MODEL_MAGIC.length, true)
  const from = MODEL_MAGIC.length + 4
  const header: ModelHeader = JSON.parse(
    new TextDecoder().decode(bytes.subarray(from, from + length)),
  )
  const start = Math.ceil((from + length) / ALIGNMENT) * ALIGNMENT
  const weights = bytes.subarray(start, start + header.byteCount)
  if (weights.length !== header.byteCount) throw new Error('the packed encoder is cut short')
  return { header, weights }
}
