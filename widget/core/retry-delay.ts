/** How long to wait before a submission is sent again. Pure: the caller passes the randomness in. */

/** First wait, in milliseconds. Each further one doubles. */
const BASE_MS = 2_000

/** No wait is longer, unless the server asks for more. */
const CEILING_MS = 5 * 60_000

/** The longest wait a server may ask for. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000

export interface Retry {
  /** Attempts made so far, at least 1. */
  readonly attempts: number
  /** A number in [0, 1). Spreads clients that failed together over half of the wait. */
  readonly random: number
  /** The server's `Retry-After` in seconds, if it sent one. Never undercut. */
  readonly retryAfterSeconds?: number | undefined
}

export function retryDelayMs({ attempts, random, retryAfterSeconds }: Retry): number {
  const full = Math.min(CEILING_MS, BASE_MS * 2 ** Math.max(0, attempts - 1))
  const jittered = full / 2 + (full / 2) * random
  const asked = Math.min(RETRY_AFTER_MAX_MS, Math.max(0, retryAfterSeconds ?? 0) * 1000)
  return Math.round(asked > 0 ? asked + jittered / 2 : jittered)
}
