/** Rate limits of a single process, kept in memory. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '../../config.ts'
import type { LimitName, RateLimiter } from '../../deps.ts'

const MINUTE_SECONDS = 60

/** Builds the port from the configured numbers; 0 lifts a limit. */
export function createMemoryLimiter(config: Config): RateLimiter {
  const perMinute: Record<LimitName, number> = {
    submissions: config.EARSHOT_SUBMISSIONS_PER_MINUTE,
    'keyed-submissions': config.EARSHOT_KEYED_SUBMISSIONS_PER_MINUTE,
    config: config.EARSHOT_CONFIGS_PER_MINUTE,
    'sign-in': config.EARSHOT_SIGN_INS_PER_MINUTE,
    attachments: config.EARSHOT_ATTACHMENTS_PER_MINUTE,
    receipts: config.EARSHOT_RECEIPTS_PER_MINUTE,
    suggestions: config.EARSHOT_SUGGESTIONS_PER_MINUTE,
  }
  const limiters = new Map<LimitName, RateLimiterMemory>()

  return async (limit, who) => {
    const points = perMinute[limit]
    if (points === 0) return { isAllowed: true, retryAfterSeconds: 0 }
    const limiter =
      limiters.get(limit) ??
      new RateLimiterMemory({ points, duration: MINUTE_SECONDS, keyPrefix: limit })
    limiters.set(limit, limiter)
    try {
      await limiter.consume(who)
      return { isAllowed: true, retryAfterSeconds: 0 }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { isAllowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) }
    }
  }
}
