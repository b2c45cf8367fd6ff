/** Collects blocks of bytes, each at a multiple of 16, and tells where each one went. Little-endian, like WebAssembly. */

const ALIGNMENT = 16

export class WeightWriter {
  readonly #blocks: { readonly at: number; readonly bytes: Uint8Array }[] = []
  #size = 0

  static align(size: number): number {
    return Math.ceil(size / ALIGNMENT) * ALIGNMENT
  }

  get size(): number {
    return this.#size
  }

  /** As float32. Returns the byte offset. */
  floats(values: ArrayLike<number>): number {
    return this.bytesOf(new Uint8Array(Float32Array.from(values).buffer))
  }

  bytesOf(block: Int8Array | Uint8Array): number {
    const at = this.#size
    this.#blocks.push({ at, bytes: new Uint8Array(block.buffer, block.byteOffset, block.length) })
    this.#size = WeightWriter.align(at + block.length)
    return at
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#size)
    for (const { at, bytes } of this.#blocks) all.set(bytes, at)
    return all
  }
}
