/**
 * Statistics of shares: an interval for one and for the difference of two, a test between two, and a bound on false
 * discoveries among many. Pure.
 */
import { twoSidedP, Z_95 } from './normal-distribution.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's 95 % interval of a share (Wilson 1927): honest for small numbers and for shares near 0 and 1. */
export function wilsonInterval(successes: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const share = successes / n
  const z2 = Z_95 * Z_95
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z_95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** Answers added to each of the two classes, and in all: the third class gets the rest. */
const PSEUDO_CLASS = 0.75
const PSEUDO_TOTAL = 3

/**
 * The 95 % interval of the difference between the shares of two classes of one sample, by the adjusted Wald method of
 * Rocks (2016, The American Statistician 70:365), the best of six for net promoter scores. The added answers keep a
 * unanimous sample from an interval without width; the observed difference is always inside.
 */
export function shareDifferenceInterval(first: number, second: number, n: number): Interval {
  if (n === 0) return { low: -1, high: 1 }
  const observed = (first - second) / n
  const padded = n + PSEUDO_TOTAL
  const a = (first + PSEUDO_CLASS) / padded
  const b = (second + PSEUDO_CLASS) / padded
  const half = Z_95 * Math.sqrt((a + b - (a - b) ** 2) / padded)
  return {
    low: Math.max(-1, Math.min(observed, a - b - half)),
    high: Math.min(1, Math.max(observed, a - b + half)),
  }
}

/** Two-sided p-value of two shares being the same, by the pooled z-test. 1 where there is nothing to compare. */
export function twoProportionP(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
): number {
  if (nA === 0 || nB === 0) return 1
  const pooled = (successesA + successesB) / (nA + nB)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB))
  if (error === 0) return 1
  return twoSidedP((successesA / nA - successesB / nB) / error)
}

/** Which hypotheses fall when at most `rate` of the falls may be false (Benjamini & Hochberg 1995); in input order. */
export function benjaminiHochberg(pValues: readonly number[], rate: number): readonly boolean[] {
  const ordered = pValues.toSorted((a, b) => a - b)
  const last = ordered.findLastIndex((p, i) => p <= (rate * (i + 1)) / pValues.length)
  const bound = last < 0 ? Number.NEGATIVE_INFINITY : (ordered[last] ?? 0)
  return pValues.map((p) => p <= bound)
}
