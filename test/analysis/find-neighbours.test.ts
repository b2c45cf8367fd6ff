import { expect, test } from 'vitest'
import { findNeighbours } from '../../worker/analysis/clusters/find-neighbours.ts'
import { dotRows, normaliseRows } from '../../worker/analysis/maths/dense-matrix.ts'
import { seededRandom } from '../../worker/analysis/maths/seeded-random.ts'

const COLUMNS = 12
const PER_ROW = 10

/** Rows scattered around a few directions, as topics are. */
const scattered = (rows: number) => {
  const random = seededRandom(1)
  const centres = Array.from({ length: 30 }, () =>
    Array.from({ length: COLUMNS }, () => random() - 0.5),
  )
  const values = Float32Array.from({ length: rows * COLUMNS }, (_, i) => {
    const centre = centres[Math.floor(i / COLUMNS) % centres.length] ?? []
    return (centre[i % COLUMNS] ?? 0) + (random() - 0.5) * 0.6
  })
  const matrix = { rows, columns: COLUMNS, values }
  normaliseRows(matrix)
  return matrix
}

test('few rows get exactly their nearest neighbours, nearest first', () => {
  const matrix = scattered(300)
  const { rows, similarities } = findNeighbours(matrix, PER_ROW)

  for (const row of [0, 17, 299]) {
    const expected = Array.from({ length: 300 }, (_, other) => other)
      .filter((other) => other !== row)
      .sort((a, b) => dotRows(matrix, row, matrix, b) - dotRows(matrix, row, matrix, a))
      .slice(0, PER_ROW)
    expect([...rows.slice(row * PER_ROW, (row + 1) * PER_ROW)]).toEqual(expected)
    expect(similarities[row * PER_ROW]).toBeGreaterThanOrEqual(similarities[row * PER_ROW + 1] ?? 1)
  }
})

test('many rows get at least 90 % of their true neighbours', () => {
  const matrix = scattered(4200)
  const { rows } = findNeighbours(matrix, PER_ROW)
  const sampled = Array.from({ length: 40 }, (_, i) => i * 105)
  const found = sampled.reduce((sum, row) => {
    const best = Array.from({ length: 4200 }, (_, other) => other)
      .filter((other) => other !== row)
      .map((other) => ({ other, similarity: dotRows(matrix, row, matrix, other) }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, PER_ROW)
    const listed = new Set(rows.slice(row * PER_ROW, (row + 1) * PER_ROW))
    return sum + best.filter(({ other }) => listed.has(other)).length
  }, 0)

  expect(found / (sampled.length * PER_ROW)).toBeGreaterThan(0.9)
})

test('fewer rows than neighbours leave the rest open', () => {
  const { rows } = findNeighbours(scattered(3), PER_ROW)

  expect([...rows.slice(0, PER_ROW)].filter((row) => row >= 0)).toHaveLength(2)
})
