/** Reads the weights of a TensorFlow.js graph model from its folder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export interface Tensor {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

const manifestSchema = z.object({
  weightsManifest: z
    .array(
      z.object({
        paths: z.array(z.string()),
        weights: z.array(
          z.object({
            name: z.string(),
            shape: z.array(z.number()),
            dtype: z.enum(['float32', 'int32']),
          }),
        ),
      }),
    )
    .length(1),
})

/** Name → tensor, and all bytes that they came from. */
export function readTfjsWeights(folder: string): {
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly bytes: Uint8Array
} {
  const model: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))
  const [group] = manifestSchema.parse(model).weightsManifest
  if (!group) throw new Error('the model has no weights')
  const bytes = new Uint8Array(
    Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path)))),
  )
  const tensors = new Map<string, Tensor>()
  let at = 0
  for (const { name, shape, dtype } of group.weights) {
    const count = shape.reduce((product, size) => product * size, 1)
    const part = bytes.slice(at, at + 4 * count).buffer
    tensors.set(name, {
      shape,
      values:
        dtype === 'float32' ? new Float32Array(part) : Float32Array.from(new Int32Array(part)),
    })
    at += 4 * count
  }
  return { tensors, bytes }
}
