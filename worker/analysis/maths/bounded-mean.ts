/** An interval for a mean of values on a scale with two ends, honest for few and for equal values. Pure. */
import type { Interval } from './proportions.ts'
import { tQuantile95 } from './student-t.ts'

export interface Scale {
  readonly min: number
  readonly max: number
}

/**
 * The 95 % interval by Student's t after one value more at each end of the scale: what Agresti & Caffo (2000) do for
 * shares, carried over to means. Without these, equal answers have no spread and their interval no width. Of answers at
 * the two ends only, at least 93 % of all samples have the true mean inside, whatever its place; with a floor of 1/12
 * under the variance instead it can be fewer than half. The observed mean is always inside.
 */
export function boundedMeanInterval(values: readonly number[], { min, max }: Scale): Interval {
  if (values.length === 0) return { low: min, high: max }
  const observed = meanOf(values)
  const padded = [...values, min, max]
  const centre = meanOf(padded)
  const squares = padded.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  const degrees = padded.length - 1
  const half = tQuantile95(degrees) * Math.sqrt(squares / degrees / padded.length)
  return {
    low: Math.max(min, Math.min(observed, centre - half)),
    high: Math.min(max, Math.max(observed, centre + half)),
  }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
