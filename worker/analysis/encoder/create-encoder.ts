/**
 * Text → 512 numbers that are near each other for texts of near meaning: the Universal Sentence Encoder Lite (Cer et al. 2018), its weights
 * in int8, its products in WASM SIMD. English; other languages get a vector too, of little worth. Deterministic: the same bytes on both runtimes.
 */
import type { CreateKernel, Kernel } from './kernel.ts'
import {
  EMBEDDING_SIZE,
  FEED_FORWARD_SIZE,
  HEADS,
  type LayerAt,
  type MatrixAt,
  type ModelHeader,
  type NormAt,
  PIECES_MAX,
  VECTOR_SIZE,
} from './model-layout.ts'
import { createPieceTokeniser } from './piece-tokeniser.ts'

/** Pieces of one pass: bounds the memory, and is enough to keep the kernel busy. */
const BATCH_PIECES = 512

/** As the published model adds it before the square root. */
const NORM_EPSILON = 1e-6

const FLOAT_BYTES = 4

export interface Encoder {
  /**
   * One vector of `VECTOR_SIZE` float32 a text, of length 1, in the order of the texts. An empty text gets zeros. `onProgress` hears how many
   * texts are done.
   */
  encode(texts: readonly string[], onProgress?: (done: number) => void): Float32Array[]
}

export interface Model {
  readonly header: ModelHeader
  readonly weights: Uint8Array
}

/** The activations: byte offsets behind the weights. */
interface Buffers {
  readonly input: number
  readonly normal: number
  readonly wide: number
  readonly mixed: number
}

/** Some 21 MB, for as long as the encoder is kept. */
export function createEncoder({ header, weights }: Model, createKernel: CreateKernel): Encoder {
  const widest = BATCH_PIECES * FEED_FORWARD_SIZE * FLOAT_BYTES
  const narrow = BATCH_PIECES * VECTOR_SIZE * FLOAT_BYTES
  const start = header.byteCount
  const buffers: Buffers = {
    input: start,
    normal: start + narrow,
    wide: start + 2 * narrow,
    mixed: start + 2 * narrow + widest,
  }
  const kernel = createKernel(start + 2 * narrow + widest + narrow)
  kernel.bytes.set(weights)
  const tokeniser = createPieceTokeniser(header.pieces)
  const network = createNetwork(header, kernel, buffers)

  return {
    encode(texts, onProgress) {
      const vectors: Float32Array[] = texts.map(() => new Float32Array(VECTOR_SIZE))
      let batch: PiecesOf[] = []
      let total = 0
      let done = 0
      const flush = (): void => {
        network(batch.map(({ pieces }) => pieces)).forEach((vector, at) => {
          const of = batch[at]
          if (of) vectors[of.index] = vector
        })
        done += batch.length
        onProgress?.(done)
        batch = []
        total = 0
      }
      texts.forEach((text, index) => {
        const pieces = tokeniser.toPieces(text, PIECES_MAX)
        if (pieces.length === 0) {
          done += 1
          return
        }
        if (total + pieces.length > BATCH_PIECES) flush()
        batch.push({ index, pieces })
        total += pieces.length
      })
      if (batch.length > 0) flush()
      return vectors
    },
  }
}

interface PiecesOf {
  readonly index: number
  readonly pieces: readonly number[]
}

/** The forward pass of one batch: piece ids of each text → its vector. */
function createNetwork(
  header: ModelHeader,
  kernel: Kernel,
  buffers: Buffers,
): (texts: readonly (readonly number[])[]) => Float32Array[] {
  const { floats } = kernel
  const multiply = (x: number, matrix: MatrixAt, y: number, rows: number): void =>
    kernel.multiply(
      x,
      matrix.weights,
      matrix.scale,
      matrix.bias,
      y,
      rows,
      matrix.rows,
      matrix.columns,
    )

  return (texts) => {
    const starts = [0]
    for (const pieces of texts) starts.push((starts.at(-1) ?? 0) + pieces.length)
    const rows = starts.at(-1) ?? 0
    embed(header, kernel, buffers.input, texts.flat(), starts)
    header.layers.forEach((layer, index) => {
      runLayer(layer, index === 0 ? header.residual : undefined, rows, starts)
    })
    return pool(starts)
  }

  /** From `input` (rows of the layer's width) to `input` (rows of `VECTOR_SIZE`). */
  function runLayer(
    layer: LayerAt,
    widen: MatrixAt | undefined,
    rows: number,
    starts: readonly number[],
  ): void {
    const { input, normal, wide, mixed } = buffers
    const width = layer.queryKeyValue.rows
    normalise(floats, input, normal, rows, width, layer.attentionNorm)
    multiply(normal, layer.queryKeyValue, wide, rows)
    attend(floats, wide, mixed, starts, layer)
    multiply(mixed, layer.attentionOut, normal, rows)
    // The residual: layer 0's input is narrower than its output.
    if (widen) multiply(input, widen, mixed, rows)
    add(floats, normal, widen ? mixed : input, rows * VECTOR_SIZE)
    normalise(floats, normal, mixed, rows, VECTOR_SIZE, layer.feedForwardNorm)
    multiply(mixed, layer.expand, wide, rows)
    dropNegative(floats, wide, rows * FEED_FORWARD_SIZE)
    multiply(wide, layer.contract, input, rows)
    add(floats, input, normal, rows * VECTOR_SIZE)
  }

  /** The mean of a text's rows, through the output layer, at length 1. */
  function pool(starts: readonly number[]): Float32Array[] {
    const count = starts.length - 1
    const from = buffers.input / FLOAT_BYTES
    const means = buffers.normal / FLOAT_BYTES
    for (let text = 0; text < count; text++) {
      const [first, end] = [starts[text] ?? 0, starts[text + 1] ?? 0]
      for (let at = 0; at < VECTOR_SIZE; at++) {
        let sum = 0
        for (let row = first; row < end; row++) sum += floats[from + row * VECTOR_SIZE + at] ?? 0
        floats[means + text * VECTOR_SIZE + at] = sum / (end - first)
      }
    }
    multiply(buffers.normal, header.output, buffers.wide, count)
    const out = buffers.wide / FLOAT_BYTES
    return Array.from({ length: count }, (_, text) =>
      toUnit(floats.slice(out + text * VECTOR_SIZE, out + (text + 1) * VECTOR_SIZE).map(Math.tanh)),
    )
  }
}

/** Twice each piece's embedding, as the model scales it, plus the timing signal of its place in its text. */
function embed(
  { embeddings, timing }: ModelHeader,
  { floats, bytes }: Kernel,
  to: number,
  pieces: readonly number[],
  starts: readonly number[],
): void {
  const speeds = timing.at / FLOAT_BYTES
  let text = 0
  pieces.forEach((piece, row) => {
    while (row >= (starts[text + 1] ?? 0)) text++
    const place = row - (starts[text] ?? 0)
    const scale = 2 * (floats[embeddings.scale / FLOAT_BYTES + piece] ?? 0)
    const weights = embeddings.weights + piece * EMBEDDING_SIZE
    const out = to / FLOAT_BYTES + row * EMBEDDING_SIZE
    for (let at = 0; at < timing.count; at++) {
      const angle = place * (floats[speeds + at] ?? 0)
      floats[out + at] = scale * (bytes[weights + at] ?? 0) + Math.sin(angle)
      floats[out + timing.count + at] =
        scale * (bytes[weights + timing.count + at] ?? 0) + Math.cos(angle)
    }
  })
}

/** Layer normalisation of each row (Ba et al. 2016). */
function normalise(
  floats: Float32Array,
  from: number,
  to: number,
  rows: number,
  width: number,
  norm: NormAt,
): void {
  const [scale, bias] = [norm.scale / FLOAT_BYTES, norm.bias / FLOAT_BYTES]
  for (let row = 0; row < rows; row++) {
    const x = from / FLOAT_BYTES + row * width
    const y = to / FLOAT_BYTES + row * width
    let sum = 0
    for (let at = 0; at < width; at++) sum += floats[x + at] ?? 0
    const mean = sum / width
    let squares = 0
    for (let at = 0; at < width; at++) squares += ((floats[x + at] ?? 0) - mean) ** 2
    const inverse = 1 / Math.sqrt(squares / width + NORM_EPSILON)
    for (let at = 0; at < width; at++) {
      floats[y + at] =
        ((floats[x + at] ?? 0) - mean) * inverse * (floats[scale + at] ?? 0) +
        (floats[bias + at] ?? 0)
    }
  }
}

/** Multi-head attention (Vaswani et al. 2017) of each text's rows over the same text's rows. */
function attend(
  floats: Float32Array,
  queryKeyValue: number,
  to: number,
  starts: readonly number[],
  { queryKeyValue: { columns }, attentionScale }: LayerAt,
): void {
  const width = columns / 3
  const size = width / HEADS
  const from = queryKeyValue / FLOAT_BYTES
  const out = to / FLOAT_BYTES
  const weights = new Float64Array(PIECES_MAX)
  for (let text = 0; text + 1 < starts.length; text++) {
    const [first, end] = [starts[text] ?? 0, starts[text + 1] ?? 0]
    for (let head = 0; head < HEADS; head++) {
      for (let row = first; row < end; row++) {
        const query = from + row * columns + head * size
        const target = out + row * width + head * size
        const sum = softmaxScores(query, first, end, head)
        floats.fill(0, target, target + size)
        for (let other = first; other < end; other++) {
          const weight = (weights[other - first] ?? 0) / sum
          const value = from + other * columns + 2 * width + head * size
          for (let at = 0; at < size; at++) {
            floats[target + at] = (floats[target + at] ?? 0) + weight * (floats[value + at] ?? 0)
          }
        }
      }
    }
  }

  /** Leaves e^(score - largest) in `weights` and returns their sum. */
  function softmaxScores(query: number, first: number, end: number, head: number): number {
    let largest = Number.NEGATIVE_INFINITY
    for (let other = first; other < end; other++) {
      const key = from + other * columns + width + head * size
      let dot = 0
      for (let at = 0; at < size; at++) dot += (floats[query + at] ?? 0) * (floats[key + at] ?? 0)
      const score = dot * attentionScale
      weights[other - first] = score
      if (score > largest) largest = score
    }
    let sum = 0
    for (let at = 0; at < end - first; at++) {
      const weight = Math.exp((weights[at] ?? 0) - largest)
      weights[at] = weight
      sum += weight
    }
    return sum
  }
}

function add(floats: Float32Array, to: number, from: number, count: number): void {
  const [out, more] = [to / FLOAT_BYTES, from / FLOAT_BYTES]
  for (let at = 0; at < count; at++) {
    floats[out + at] = (floats[out + at] ?? 0) + (floats[more + at] ?? 0)
  }
}

function dropNegative(floats: Float32Array, from: number, count: number): void {
  const first = from / FLOAT_BYTES
  for (let at = first; at < first + count; at++) if ((floats[at] ?? 0) < 0) floats[at] = 0
}

function toUnit(vector: Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares)
  return length === 0 ? vector : vector.map((value) => value / length)
}
