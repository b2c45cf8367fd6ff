/** The cosines of one row with a run of rows: in the WASM kernel where the runtime has one, in script where it has none. Pure. */
import type { CreateKernel } from '../encoder/kernel.ts'
import { type DenseMatrix, dotRows } from '../maths/dense-matrix.ts'

/** Writes the similarity of `row` with each row of `from … from + count` to the front of `out`. */
export type ScanRows = (row: number, from: number, count: number, out: Float32Array) => void

const INT8_MAX = 127

/** The kernel reads rows in blocks of so many bytes. */
const BLOCK = 16

const INTEGER_BYTES = 4

/** Rows must have length 1. The kernel's similarities are of rows rounded to 8 bits: some thousandths off. */
export function createRowScan(matrix: DenseMatrix, createKernel?: CreateKernel): ScanRows {
  return createKernel ? scanInKernel(matrix, createKernel) : scanInScript(matrix)
}

function scanInScript(matrix: DenseMatrix): ScanRows {
  return (row, from, count, out) => {
    for (let i = 0; i < count; i++) out[i] = dotRows(matrix, row, matrix, from + i)
  }
}

function scanInKernel(matrix: DenseMatrix, createKernel: CreateKernel): ScanRows {
  const { rows, columns, values } = matrix
  const size = Math.ceil(columns / BLOCK) * BLOCK
  const results = Math.ceil((rows * size) / INTEGER_BYTES) * INTEGER_BYTES
  const kernel = createKernel(results + rows * INTEGER_BYTES)
  const scales = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let largest = 0
    for (let c = 0; c < columns; c++)
      largest = Math.max(largest, Math.abs(values[row * columns + c] ?? 0))
    scales[row] = largest / INT8_MAX
    if (largest === 0) continue
    for (let c = 0; c < columns; c++)
      kernel.bytes[row * size + c] = Math.round(
        ((values[row * columns + c] ?? 0) / largest) * INT8_MAX,
      )
  }
  const first = results / INTEGER_BYTES
  return (row, from, count, out) => {
    kernel.dots(row * size, from * size, results, count, size)
    const scale = scales[row] ?? 0
    for (let i = 0; i < count; i++)
      out[i] = (kernel.integers[first + i] ?? 0) * scale * (scales[from + i] ?? 0)
  }
}
