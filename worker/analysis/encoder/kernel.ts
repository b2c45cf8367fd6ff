/** The inner loops of encoder and vector search, over a memory of their own. The runtime makes one: only it can load WebAssembly. */

/** Offsets are in bytes. See kernel.as.ts for what the functions compute. */
export interface Kernel {
  /** The memory, in three readings. */
  readonly floats: Float32Array
  readonly bytes: Int8Array
  readonly integers: Int32Array
  multiply(
    x: number,
    weights: number,
    scale: number,
    bias: number,
    y: number,
    rows: number,
    inner: number,
    columns: number,
  ): void
  dots(query: number, matrix: number, out: number, count: number, size: number): void
}

/** Makes a kernel with a memory of at least so many bytes. */
export type CreateKernel = (byteCount: number) => Kernel
