/** Refuses what another site makes a signed-in member's browser send (CSRF). */
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'
import { ProblemError } from './problem.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write with a cookie must come from the install's own pages. Holds for JSON too, which Hono's `csrf` lets pass. */
export function requireSameOrigin(): MiddlewareHandler<AppEnv> {
  return async function sameOriginGuard(c, next) {
    const isWrite = !SAFE_METHODS.has(c.req.method)
    const ownUrls = [c.req.url, c.var.deps.config.EARSHOT_URL]
    if (isWrite && c.req.header('cookie') && !isOwnPage(c.req.raw.headers, ownUrls)) {
      throw new ProblemError('forbidden', { detail: 'Only Earshot’s own pages may do this.' })
    }
    await next()
  }
}

/**
 * Browsers say how a request's page is related to us, or at least name its origin; what says neither is no browser.
 * Behind a proxy that ends TLS our own address is the configured one.
 */
function isOwnPage(headers: Headers, ownUrls: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin === null || ownUrls.some((url) => new URL(url).origin === origin)
}
