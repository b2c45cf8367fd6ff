/** Refuses bodies that are not JSON or are too large before anything reads them. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { BODY_MAX_BYTES, SURVEY_BODY_MAX_BYTES } from '../../contracts/limits.ts'
import type { AppEnv } from './env.ts'
import { ProblemError } from './problem.ts'

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/** Paths whose body is a file. They count its bytes by themselves, and take no cookie. */
const FILE_PATHS = new Set(['/v1/attachments'])

/** Needs no body: the path says it all. Its token is no cookie either. */
const WITHDRAWAL = /^\/v1\/receipts\/[^/]+\/withdrawal$/

const SURVEYS = '/v1/surveys'

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE'])

/**
 * At most `BODY_MAX_BYTES`, and more for surveys, which carry their translations. A declared length is believed, because both runtimes hold the sender to it; where there is
 * none, Hono counts while reading, which costs more than the rest of a submission together.
 */
export function limitBody(): MiddlewareHandler<AppEnv> {
  const limitTo = (maxSize: number) => {
    const refuse = () => refuseLargeBody(maxSize)
    return { maxSize, refuse, counting: bodyLimit({ maxSize, onError: refuse }) }
  }
  const ordinary = limitTo(BODY_MAX_BYTES)
  const survey = limitTo(SURVEY_BODY_MAX_BYTES)
  return async function bodyLimitGuard(c, next) {
    if (BODILESS.has(c.req.method) || FILE_PATHS.has(c.req.path)) return next()
    const { maxSize, refuse, counting } = c.req.path.startsWith(SURVEYS) ? survey : ordinary
    const declared = c.req.header('content-length')
    const isChunked = c.req.header('transfer-encoding') !== undefined
    if (declared === undefined || isChunked) return counting(c, next)
    if (!(Number(declared) <= maxSize)) refuse()
    return next()
  }
}

function refuseLargeBody(maxSize: number): never {
  throw new ProblemError('body-too-large', { detail: `At most ${maxSize} bytes.` })
}

/** A request that brings a body says that it is JSON. A cross-site form can not: it also guards against CSRF. */
export function requireJson(): MiddlewareHandler<AppEnv> {
  return async function jsonGuard(c, next) {
    const isExempt = FILE_PATHS.has(c.req.path) || WITHDRAWAL.test(c.req.path)
    const hasBody = c.req.method === 'POST' || c.req.method === 'PATCH'
    if (hasBody && !isExempt && !JSON_TYPE.test(c.req.header('content-type') ?? '')) {
      throw new ProblemError('unsupported-media-type')
    }
    await next()
  }
}
