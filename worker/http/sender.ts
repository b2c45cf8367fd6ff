/** Who may send, and who may ask what there is to send: a public key from an allowed origin, or a secret key that may write. */
import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import {
  getIngestProject,
  getIngestProjectByPublicKey,
  type IngestProject,
} from '../store/projects.ts'
import { bearerToken, findKeyAccess } from './access.ts'
import type { AppEnv } from './env.ts'
import { networkOf } from './network-of.ts'
import { ProblemError } from './problem.ts'
import { refuseOverLimit } from './refuse-over-limit.ts'

export interface SenderEnv extends AppEnv {
  Variables: AppEnv['Variables'] & { project: IngestProject }
}

/** Finds the project a submission or a file is for and counts it against the sender's limit. */
export function requireSender(
  limit: 'submissions' | 'attachments' = 'submissions',
): MiddlewareHandler<SenderEnv> {
  return async function senderGuard(c, next) {
    const { deps } = c.var
    const token = bearerToken(c.req.raw.headers)
    if (token === undefined)
      throw new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
    const isSecret = token.startsWith('esk_')
    const project = isSecret
      ? await findBySecretKey(deps, token)
      : await getIngestProjectByPublicKey(deps.db, token)
    if (!project) throw new ProblemError('unauthenticated', { detail: 'No project has this key.' })
    if (!isSecret) refuseForeignOrigin(project, c.req.raw, deps.config)

    const verdict = isSecret
      ? await deps.limit('keyed-submissions', project.id)
      : await deps.limit(limit, `${project.id} ${networkOf(deps.addressOf(c.req.raw, c.env))}`)
    refuseOverLimit(verdict)
    c.set('project', project)
    await next()
  }
}

/** For what any page with the widget on it may read: the public key is the query's `key`, so that no preflight is needed. */
export function requirePage(limit: 'config' | 'suggestions'): MiddlewareHandler<SenderEnv> {
  return async function pageGuard(c, next) {
    const { deps } = c.var
    // Counted before the look-up: whoever tries keys meets the limit too.
    const verdict = await deps.limit(limit, networkOf(deps.addressOf(c.req.raw, c.env)))
    refuseOverLimit(verdict)
    const project = await getIngestProjectByPublicKey(deps.db, c.req.query('key') ?? '')
    if (!project) throw new ProblemError('unauthenticated', { detail: 'No project has this key.' })
    refuseForeignOrigin(project, c.req.raw, deps.config)
    c.set('project', project)
    await next()
  }
}

async function findBySecretKey(
  deps: AppEnv['Variables']['deps'],
  token: string,
): Promise<IngestProject | undefined> {
  const access = await findKeyAccess(deps, token)
  if (!access) return undefined
  if (!access.scopes.includes('submissions:write')) {
    throw new ProblemError('forbidden', { detail: 'This needs the scope submissions:write.' })
  }
  return getIngestProject(deps.db, access.projectId)
}

/**
 * Browsers name the origin of such a request, or say that it is the install's own page; what does neither is no browser and should use
 * a secret key. The install's own pages, such as a survey's, are always allowed.
 */
function refuseForeignOrigin(
  { allowedOrigins }: IngestProject,
  { headers, url }: Request,
  config: Config,
): void {
  if (allowedOrigins.includes('*')) return
  const origin = headers.get('origin')
  if (origin === null && headers.get('sec-fetch-site') === 'same-origin') return
  if (origin !== null && allowedOrigins.includes(origin)) return
  if (origin !== null && [url, config.EARSHOT_URL].some((own) => new URL(own).origin === origin))
    return
  throw new ProblemError('origin-not-allowed', {
    detail: `Add ${origin ?? 'the page’s origin'} to the project’s allowed origins in the dashboard’s settings.`,
  })
}
