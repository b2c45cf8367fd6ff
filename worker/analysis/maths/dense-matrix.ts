/** Rows of equal length in one array. Index arithmetic lives here, so that callers can speak of rows. */
export interface DenseMatrix {
  readonly rows: number
  readonly columns: number
  /** Row after row. */
  readonly values: Float32Array
}

export function dotRows(a: DenseMatrix, rowA: number, b: DenseMatrix, rowB: number): number {
  const { columns, values } = a
  const other = b.values
  const from = rowA * columns
  const to = rowB * columns
  let sum = 0
  for (let c = 0; c < columns; c++) sum += (values[from + c] ?? 0) * (other[to + c] ?? 0)
  return sum
}

/** Scales each row to length 1, in place; rows of zeros stay. */
export function normaliseRows(matrix: DenseMatrix): void {
  for (let row = 0; row < matrix.rows; row++) {
    const length = Math.sqrt(dotRows(matrix, row, matrix, row))
    if (length === 0) continue
    const from = row * matrix.columns
    for (let c = 0; c < matrix.columns; c++) {
      matrix.values[from + c] = (matrix.values[from + c] ?? 0) / length
    }
  }
}
