/** Rate limits by Cloudflare's native binding; the numbers stand in wrangler.toml. */
import type { LimitName, RateLimiter } from '../../deps.ts'
import type { Bindings, RateLimitBinding } from './bindings.ts'

/** The period of every limit in wrangler.toml. The binding does not say how much of it is left. */
const PERIOD_SECONDS = 60

/** Builds the port on the Worker's bindings. */
export function createBindingLimiter(bindings: Bindings): RateLimiter {
  const limits: Record<LimitName, RateLimitBinding> = {
    submissions: bindings.SUBMISSIONS_LIMIT,
    'keyed-submissions': bindings.KEYED_SUBMISSIONS_LIMIT,
    config: bindings.CONFIG_LIMIT,
    'sign-in': bindings.SIGN_IN_LIMIT,
    attachments: bindings.ATTACHMENTS_LIMIT,
    receipts: bindings.RECEIPTS_LIMIT,
    suggestions: bindings.SUGGESTIONS_LIMIT,
  }
  return async (limit, who) => {
    const { success } = await limits[limit].limit({ key: who })
    return { isAllowed: success, retryAfterSeconds: success ? 0 : PERIOD_SECONDS }
  }
}
