/** Headers of every API answer. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { AppEnv } from './env.ts'

/** Seconds a browser may keep a preflight's answer. */
const PREFLIGHT_SECONDS = 24 * 60 * 60

const EXPOSED = 'Idempotency-Replayed, Request-Id, Retry-After'

/**
 * Private answers stay out of caches, out of frames and what they say they are. Set before the answer is made: Hono's
 * `secureHeaders` adds them afterwards, which makes node-server build every answer twice.
 */
export function apiHeaders(): MiddlewareHandler<AppEnv> {
  return async function setApiHeaders(c, next) {
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
  }
}

/** Any page may ask here; whether its origin is allowed is checked with the key, which a preflight does not carry. */
export function openToAllOrigins(
  ...methods: readonly ('GET' | 'POST' | 'DELETE')[]
): MiddlewareHandler<AppEnv> {
  const preflight = cors({
    origin: '*',
    allowMethods: [...methods],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    maxAge: PREFLIGHT_SECONDS,
  })
  return async function setCorsHeaders(c, next) {
    if (c.req.method === 'OPTIONS') return preflight(c, next)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Access-Control-Expose-Headers', EXPOSED)
    return next()
  }
}
