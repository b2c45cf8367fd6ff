/** Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations. Pure; cubic in the size. */

export interface Eigen {
  /** Largest first. */
  readonly values: readonly number[]
  /** `vectors[k]` belongs to `values[k]`. */
  readonly vectors: readonly Float64Array[]
}

const SWEEPS_MAX = 12
const OFF_DIAGONAL_MIN = 1e-18
const ROTATION_MIN = 1e-15

export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix)
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < SWEEPS_MAX && offDiagonal(a, size) > OFF_DIAGONAL_MIN; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0) || i - j,
  )
  return {
    values: order.map((i) => a[i * size + i] ?? 0),
    vectors: order.map((i) =>
      Float64Array.from({ length: size }, (_, row) => v[row * size + i] ?? 0),
    ),
  }
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let p = 0; p < size; p++)
    for (let q = p + 1; q < size; q++) sum += (a[p * size + q] ?? 0) ** 2
  return sum
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0
  if (Math.abs(apq) < ROTATION_MIN) return
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let i = 0; i < size; i++) turn(a, i * size + p, i * size + q, c, s)
  for (let i = 0; i < size; i++) turn(a, p * size + i, q * size + i, c, s)
  for (let i = 0; i < size; i++) turn(v, i * size + p, i * size + q, c, s)
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = values[i] ?? 0
  const y = values[j] ?? 0
  values[i] = c * x - s * y
  values[j] = s * x + c * y
}
