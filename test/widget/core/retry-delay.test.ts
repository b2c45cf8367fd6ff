import { describe, expect, test } from 'vitest'
import { retryDelayMs } from '../../../widget/core/retry-delay.ts'

describe('retryDelayMs', () => {
  test.each([
    ['first, least jitter', 1, 0, 1_000],
    ['first, most jitter', 1, 1, 2_000],
    ['second doubles', 2, 1, 4_000],
    ['fifth', 5, 1, 32_000],
    ['stops growing', 40, 1, 300_000],
    ['hundreds of attempts', 5_000, 0, 150_000],
  ])('%s', (_name, attempts, random, expected) =>
    expect(retryDelayMs({ attempts, random })).toBe(expected),
  )

  test('never undercuts what the server asks for', () => {
    expect(retryDelayMs({ attempts: 1, random: 0, retryAfterSeconds: 120 })).toBeGreaterThanOrEqual(
      120_000,
    )
  })

  test('spreads clients that were all told the same time', () => {
    const early = retryDelayMs({ attempts: 1, random: 0, retryAfterSeconds: 60 })
    const late = retryDelayMs({ attempts: 1, random: 0.99, retryAfterSeconds: 60 })

    expect(late).toBeGreaterThan(early)
  })

  test('does not wait longer than a day whatever a server asks for', () => {
    expect(retryDelayMs({ attempts: 1, random: 0, retryAfterSeconds: 1e9 })).toBeLessThan(
      25 * 3_600_000,
    )
  })
})
