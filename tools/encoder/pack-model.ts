/** Packs the encoder's float32 weights as int8 in the layout of `worker/analysis/encoder/model-layout.ts`. Same input, same bytes. */
import {
  EMBEDDING_SIZE,
  type LayerAt,
  type MatrixAt,
  MODEL_MAGIC,
  type ModelHeader,
  type NormAt,
  PANEL,
} from '../../worker/analysis/encoder/model-layout.ts'
import type { Tensor } from './read-tfjs-weights.ts'
import { WeightWriter } from './weight-writer.ts'

const ROOT = 'module_apply_default/Encoder_en/KonaTransformer/Encode/'
const LAYERS = [0, 1] as const
const INT8_MAX = 127

/** `pieces`: the model's vocabulary as its package lists it. */
export function packModel(
  tensors: ReadonlyMap<string, Tensor>,
  pieces: readonly (readonly [string, number])[],
): Uint8Array {
  const writer = new WeightWriter()
  const find = (name: string): Tensor => {
    const tensor = tensors.get(name)
    if (!tensor) throw new Error(`the model has no tensor ${name}`)
    return tensor
  }
  const floats = (name: string): number => writer.floats(find(name).values)
  const matrix = (name: string, bias: string): MatrixAt =>
    packMatrix(writer, find(name), find(bias))
  const norm = (name: string): NormAt => ({
    scale: floats(`${name}layer_norm_scale/ConcatPartitions/concat`),
    bias: floats(`${name}layer_norm_bias/ConcatPartitions/concat`),
  })
  const layers = LAYERS.map((index): LayerAt => {
    const layer = `${ROOT}Layer_${index}/TransformerLayer/`
    const stack = `${ROOT}TransformerStack/Layer_${index}/TransformerLayer/`
    const attention = `module/Encoder_en/KonaTransformer/Encode/Layer_${index}/TransformerLayer/MultiheadAttention/`
    const biasOf = (name: string) => `${layer}${name}/bias/ConcatPartitions/concat`
    return {
      attentionNorm: norm(`${layer}layer_prepostprocess/layer_norm/`),
      queryKeyValue: matrix(
        `${attention}qkv_transform_single/kernel/part_0`,
        biasOf('MultiheadAttention/qkv_transform_single'),
      ),
      attentionOut: matrix(
        `${attention}output_transform_single/kernel/part_0`,
        biasOf('MultiheadAttention/output_transform_single'),
      ),
      feedForwardNorm: norm(`${layer}FFN/layer_prepostprocess/layer_norm/`),
      expand: matrix(`${stack}FFN/conv1/Tensordot/Reshape_1`, biasOf('FFN/conv1')),
      contract: matrix(`${stack}FFN/conv2/Tensordot/Reshape_1`, biasOf('FFN/conv2')),
      attentionScale: find(`${stack}MultiheadAttention/mul/y`).values[0] ?? Number.NaN,
    }
  })
  const timing = find(`${ROOT}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`)
  const header: ModelHeader = {
    pieces,
    embeddings: packEmbeddings(writer, find('module/Embeddings_en')),
    timing: { at: writer.floats(timing.values), count: timing.values.length },
    residual: matrix(
      `${ROOT}Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat`,
      `${ROOT}Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat`,
    ),
    layers,
    output: matrix(
      'module/Encoder_en/hidden_layers/tanh_layer_0/weights',
      'module/Encoder_en/hidden_layers/tanh_layer_0/bias',
    ),
    byteCount: writer.size,
  }
  return assemble(header, writer.bytes())
}

/** Each column scaled to its largest weight, columns in panels. */
function packMatrix(writer: WeightWriter, { shape, values }: Tensor, bias: Tensor): MatrixAt {
  const columns = shape.at(-1) ?? 0
  const rows = values.length / columns
  const scale = new Float32Array(columns)
  values.forEach((value, at) => {
    const column = at % columns
    scale[column] = Math.max(scale[column] ?? 0, Math.abs(value))
  })
  const packed = new Int8Array(values.length)
  values.forEach((value, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const panel = column - (column % PANEL)
    packed[panel * rows + row * PANEL + (column % PANEL)] = toInt8(value, scale[column] ?? 0)
  })
  return {
    weights: writer.bytesOf(packed),
    scale: writer.floats(scale.map((largest) => largest / INT8_MAX)),
    bias: writer.floats(bias.values),
    rows,
    columns,
  }
}

/** Each row scaled to its largest weight. */
function packEmbeddings(writer: WeightWriter, { values }: Tensor): ModelHeader['embeddings'] {
  const rows = values.length / EMBEDDING_SIZE
  const packed = new Int8Array(values.length)
  const scale = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const part = values.subarray(row * EMBEDDING_SIZE, (row + 1) * EMBEDDING_SIZE)
    const largest = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    scale[row] = largest / INT8_MAX
    part.forEach((value, at) => {
      packed[row * EMBEDDING_SIZE + at] = toInt8(value, largest)
    })
  }
  return { weights: writer.bytesOf(packed), scale: writer.floats(scale), rows }
}

function toInt8(value: number, largest: number): number {
  return largest === 0 ? 0 : Math.round((value / largest) * INT8_MAX)
}

function assemble(header: ModelHeader, weights: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const start = WeightWriter.align(MODEL_MAGIC.length + 4 + json.length)
  const packed = new Uint8Array(start + weights.length)
  packed.set(new TextEncoder().encode(MODEL_MAGIC))
  new DataView(packed.buffer).setUint32(MODEL_MAGIC.length, json.length, true)
  packed.set(json, MODEL_MAGIC.length + 4)
  packed.set(weights, start)
  return packed
}
