/** The standard normal distribution. Pure. */

/** Half the width of a 95 % interval, in standard errors. */
export const Z_95 = 1.959963984540054

/** The chance of a value at least this far from 0, on either side. */
export function twoSidedP(z: number): number {
  return Math.min(1, complementaryError(Math.abs(z) / Math.SQRT2))
}

/** erfc by Numerical Recipes' Chebyshev fit; relative error below 1.2 × 10⁻⁷ everywhere. */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2)
  const polynomial = COEFFICIENTS.reduceRight((sum, coefficient) => sum * t + coefficient, 0)
  return t * Math.exp(-x * x + polynomial)
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
] as const
