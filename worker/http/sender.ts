/** Who may submit: a public key from an allowed origin, or a secret key that may write. */
import type { MiddlewareHandler } from 'hono'
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
    if (!isSecret) refuseForeignOrigin(project, c.req.header('origin'))

    const verdict = isSecret
      ? await deps.limit('keyed-submissions', project.id)
      : await deps.limit(limit, `${project.id} ${networkOf(deps.addressOf(c.req.raw, c.env))}`)
    refuseOverLimit(verdict)
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

/** Browsers always name the origin of such a request; what names none is no browser and should use a secret key. */
function refuseForeignOrigin(project: IngestProject, origin: string | undefined): void {
  if (project.allowedOrigins.includes('*')) return
  if (origin !== undefined && project.allowedOrigins.includes(origin)) return
  throw new ProblemError('origin-not-allowed', {
    detail: `Add ${origin ?? 'the page’s origin'} to the project’s allowed origins in the dashboard’s settings.`,
  })
}
