/** The bench's measures against cases worked out by hand. */
import { expect, test } from 'vitest'
import {
  clusterQuality,
  cohensKappa,
  f1Of,
  macroF1,
  pearson,
} from '../../bench/quality/measures.ts'

test('Cohen’s κ of the textbook’s fifty grant proposals', () => {
  // 20 both yes, 15 both no, 5 yes/no, 10 no/yes: observed .7, by chance .5.
  const first = ['y', 'n'].flatMap((label) => Array<string>(25).fill(label))
  const second = [
    ...Array<string>(20).fill('y'),
    ...Array<string>(5).fill('n'),
    ...Array<string>(10).fill('y'),
    ...Array<string>(15).fill('n'),
  ]
  expect(cohensKappa(first, second)).toBeCloseTo(0.4, 12)
  expect(cohensKappa(first, first)).toBe(1)
})

test('F1 of a class is twice the hits over what was there and what was found', () => {
  const gold = ['a', 'a', 'b', 'b', 'b']
  const guessed = ['a', 'b', 'b', 'b', 'a']
  expect(f1Of('a', gold, guessed)).toBeCloseTo(0.5, 12)
  expect(f1Of('b', gold, guessed)).toBeCloseTo(2 / 3, 12)
  expect(macroF1(gold, guessed)).toBeCloseTo((0.5 + 2 / 3) / 2, 12)
})

test('Pearson’s r of points on a line, against it, and beside it', () => {
  expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12)
  expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
  expect(pearson([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12)
})

test('clusters: perfect, all in one, and one class torn in two', () => {
  const gold = ['a', 'a', 'b', 'b']
  expect(clusterQuality(gold, ['1', '1', '2', '2'])).toEqual({ nmi: 1, bCubed: 1 })
  // Precision 1/2 and recall 1.
  expect(clusterQuality(gold, ['1', '1', '1', '1']).bCubed).toBeCloseTo(2 / 3, 12)
  // Precision 1; recall 1/2 for the two of a, 1 for the two of b: 3/4.
  expect(clusterQuality(gold, ['1', '2', '3', '3']).bCubed).toBeCloseTo((2 * 0.75) / 1.75, 12)
})
