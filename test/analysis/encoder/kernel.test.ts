/** The committed kernel is what its source compiles to, and computes what it says. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKernel } from '../../support/open-encoder.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FLOAT_BYTES = 4

test('kernel.wasm is kernel.as.ts, compiled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-kernel-'))
  try {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const [, ...args] = String(scripts['build:kernel']).split(' ')
    const out = join(folder, 'kernel.wasm')
    const asc = join(ROOT, 'node_modules/assemblyscript/bin/asc.js')
    execFileSync(process.execPath, [asc, ...args.slice(0, -1), out], { cwd: ROOT })
    const committed = readFileSync(join(ROOT, 'worker/analysis/encoder/kernel.wasm'))
    expect(readFileSync(out).equals(committed)).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('dots are the products of a query with each row', () => {
  const kernel = openKernel()(1 << 16)
  const size = 32
  const query = Int8Array.from({ length: size }, (_, at) => ((at * 37) % 255) - 127)
  const rows = Int8Array.from({ length: 5 * size }, (_, at) => ((at * 91) % 255) - 127)
  kernel.bytes.set(query, 0)
  kernel.bytes.set(rows, size)
  const out = 1024
  kernel.dots(0, size, out, 5, size)

  const expected = Array.from({ length: 5 }, (_, row) =>
    query.reduce((sum, value, at) => sum + value * (rows[row * size + at] ?? 0), 0),
  )
  const first = out / FLOAT_BYTES
  expect(Array.from(kernel.integers.subarray(first, first + 5))).toEqual(expected)
})

test.each([1, 4, 6])('multiply of %i rows equals the product written out', (rows) => {
  const kernel = openKernel()(1 << 16)
  const [inner, columns] = [12, 16]
  const x = Array.from({ length: rows * inner }, (_, at) => Math.fround(Math.sin(at)))
  const weights = Array.from({ length: inner * columns }, (_, at) => ((at * 53) % 255) - 127)
  const at = { x: 0, weights: 4096, scale: 8192, bias: 8448, y: 12_288 }
  kernel.floats.set(x, at.x / FLOAT_BYTES)
  weights.forEach((weight, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    kernel.bytes[at.weights + (column - (column % 8)) * inner + row * 8 + (column % 8)] = weight
  })
  for (let column = 0; column < columns; column++) {
    kernel.floats[at.scale / FLOAT_BYTES + column] = 0.01 * (column + 1)
    kernel.floats[at.bias / FLOAT_BYTES + column] = column
  }
  kernel.multiply(at.x, at.weights, at.scale, at.bias, at.y, rows, inner, columns)

  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0
      for (let k = 0; k < inner; k++)
        sum += (x[row * inner + k] ?? 0) * (weights[k * columns + column] ?? 0)
      const expected = sum * 0.01 * (column + 1) + column
      expect(kernel.floats[at.y / FLOAT_BYTES + row * columns + column]).toBeCloseTo(expected, 3)
    }
  }
})
