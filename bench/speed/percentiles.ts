/** Percentiles of measured values. Pure. */

/** The smallest value that at least `share` (0 to 1) of the values do not exceed; NaN without values. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
