/**
 * Finds the nearest of many vectors by cosine: every one is compared, so none is missed. Without an index on disk it beats libSQL's
 * approximate one in speed, recall and size up to a hundred thousand (shared/performance.md section 5). Pure and deterministic: ties go to the earlier.
 */
import type { CreateKernel } from '../encoder/kernel.ts'

/** The kernel reads in blocks of so many bytes. */
const BLOCK = 16

const INTEGER_BYTES = 4

export interface Found {
  /** Place among the vectors given. */
  readonly place: number
  /** Cosine, at most 1. */
  readonly similarity: number
}

export interface VectorIndex {
  /** What it keeps in memory. */
  readonly byteCount: number
  /** A copy of the vector at a place; undefined where there is none. */
  at(place: number): Int8Array | undefined
  /** The nearest, nearest first, at most `count`, of those whose place is not skipped. A vector of zeros finds nothing. */
  search(query: Int8Array, count: number, isSkipped?: (place: number) => boolean): readonly Found[]
}

/** All vectors have one length, a multiple of 16. */
export function createVectorIndex(
  vectors: readonly Int8Array[],
  createKernel: CreateKernel,
): VectorIndex {
  const size = vectors[0]?.length ?? BLOCK
  if (size % BLOCK !== 0)
    throw new RangeError(`vectors of ${size} numbers: not a multiple of ${BLOCK}`)
  const matrix = size
  const results = matrix + vectors.length * size
  const byteCount = results + vectors.length * INTEGER_BYTES
  const kernel = createKernel(byteCount)
  const lengths = new Float64Array(vectors.length)
  for (const [place, vector] of vectors.entries()) {
    kernel.bytes.set(vector, matrix + place * size)
    lengths[place] = lengthOf(vector)
  }

  // From here on the kernel's memory holds the vectors; those given are let go.
  return {
    byteCount,
    at(place) {
      if (place < 0 || place >= lengths.length) return undefined
      return kernel.bytes.slice(matrix + place * size, matrix + (place + 1) * size)
    },
    search(query, count, isSkipped = () => false) {
      const length = lengthOf(query)
      if (length === 0) return []
      kernel.bytes.set(query, 0)
      kernel.dots(0, matrix, results, lengths.length, size)
      const products = kernel.integers.subarray(results / INTEGER_BYTES)
      const nearest: Found[] = []
      for (let place = 0; place < lengths.length; place++) {
        const own = lengths[place] ?? 0
        if (own === 0) continue
        const similarity = (products[place] ?? 0) / (length * own)
        if (nearest.length === count && similarity <= (nearest.at(-1)?.similarity ?? 0)) continue
        if (isSkipped(place)) continue
        insert(nearest, { place, similarity })
        if (nearest.length > count) nearest.pop()
      }
      return nearest
    },
  }
}

/** Keeps the list in order; of equally near ones the earlier stays before. A full sort would cost thirty times the products. */
function insert(nearest: Found[], found: Found): void {
  let at = nearest.length
  while (at > 0 && (nearest[at - 1]?.similarity ?? 0) < found.similarity) at--
  nearest.splice(at, 0, found)
}

function lengthOf(vector: Int8Array): number {
  let squares = 0
  for (const value of vector) squares += value * value
  return Math.sqrt(squares)
}
