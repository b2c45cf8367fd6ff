/** Refuses bodies that are not JSON or are too large before anything reads them. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { BODY_MAX_BYTES } from '../../contracts/limits.ts'
import type { AppEnv } from './env.ts'
import { ProblemError } from './problem.ts'

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/** At most `BODY_MAX_BYTES`, counted while reading where no length is declared. */
export function limitBody(): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: BODY_MAX_BYTES,
    onError: () => {
      throw new ProblemError('body-too-large', { detail: `At most ${BODY_MAX_BYTES} bytes.` })
    },
  })
}

/** A request that brings a body says that it is JSON. A cross-site form can not: it also guards against CSRF. */
export function requireJson(): MiddlewareHandler<AppEnv> {
  return async function jsonGuard(c, next) {
    const hasBody = c.req.method === 'POST' || c.req.method === 'PATCH'
    if (hasBody && !JSON_TYPE.test(c.req.header('content-type') ?? '')) {
      throw new ProblemError('unsupported-media-type')
    }
    await next()
  }
}
