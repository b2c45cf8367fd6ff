/** Makes the columns of a tall matrix orthonormal, in place, by Cholesky QR done twice. Pure otherwise. */

/** Keeps a pivot positive where columns depend on each other; relative to the mean squared length. */
const RIDGE = 1e-12

export function orthonormalise(values: Float64Array, columns: number): void {
  // Once leaves a rounding error of the condition number squared; twice reaches machine precision.
  orthonormaliseOnce(values, columns)
  orthonormaliseOnce(values, columns)
}

/** The upper triangle of AᵀA, mirrored. */
export function gram(values: Float64Array, columns: number): Float64Array {
  const g = new Float64Array(columns * columns)
  for (let row = 0; row < values.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const x = values[row + i] ?? 0
      if (x === 0) continue
      const to = i * columns
      for (let j = i; j < columns; j++) g[to + j] = (g[to + j] ?? 0) + x * (values[row + j] ?? 0)
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) g[i * columns + j] = g[j * columns + i] ?? 0
  }
  return g
}

function orthonormaliseOnce(values: Float64Array, columns: number): void {
  const r = cholesky(gram(values, columns), columns)
  for (let row = 0; row < values.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const x = (values[row + i] ?? 0) / (r[i * columns + i] ?? 0)
      values[row + i] = x
      const from = i * columns
      for (let j = i + 1; j < columns; j++) {
        values[row + j] = (values[row + j] ?? 0) - x * (r[from + j] ?? 0)
      }
    }
  }
}

/** The upper factor R of RᵀR. */
function cholesky(g: Float64Array, columns: number): Float64Array {
  let trace = 0
  for (let i = 0; i < columns; i++) trace += g[i * columns + i] ?? 0
  const ridge = (RIDGE * trace) / columns || Number.MIN_VALUE
  const r = new Float64Array(columns * columns)
  for (let i = 0; i < columns; i++) {
    let pivot = (g[i * columns + i] ?? 0) + ridge
    for (let k = 0; k < i; k++) pivot -= (r[k * columns + i] ?? 0) ** 2
    const root = Math.sqrt(Math.max(pivot, ridge))
    r[i * columns + i] = root
    for (let j = i + 1; j < columns; j++) {
      let sum = g[i * columns + j] ?? 0
      for (let k = 0; k < i; k++) sum -= (r[k * columns + i] ?? 0) * (r[k * columns + j] ?? 0)
      r[i * columns + j] = sum / root
    }
  }
  return r
}
