/** Who may do what: secret keys by their scopes, signed-in members by their role. */
import type { MiddlewareHandler } from 'hono'
import { idSchema } from '../../contracts/id.ts'
import type { Role, Scope } from '../../contracts/vocabulary.ts'
import { SCOPES } from '../../contracts/vocabulary.ts'
import type { Deps } from '../deps.ts'
import { hashSecret } from '../secret.ts'
import { getKeyByHash, touchKey } from '../store/keys.ts'
import { listMemberProjects } from '../store/projects.ts'
import type { Access, AppEnv } from './env.ts'
import { ProblemError } from './problem.ts'

/** Which of a person's projects a request is about. Keys need none: they open one project. */
const PROJECT_HEADER = 'Earshot-Project'

/** A key's last use is kept to this precision, so that reading does not mean writing. */
const LAST_USED_PRECISION_MS = 60 * 60 * 1000

const ROLE_SCOPES: Record<Role, readonly Scope[]> = {
  owner: SCOPES,
  admin: SCOPES,
  editor: SCOPES,
  viewer: ['entries:read', 'reports:read'],
}

const ADMINISTRATORS: readonly Role[] = ['owner', 'admin']

const projectIdSchema = idSchema('prj')

/** Lets a request through if its key or its member has the scope. */
export function requireScope(scope: Scope): MiddlewareHandler<AppEnv> {
  return async function scopeGuard(c, next) {
    const access = await findAccess(c.var.deps, c.req.raw.headers)
    if (!access.scopes.includes(scope)) {
      throw new ProblemError('forbidden', { detail: `This needs the scope ${scope}.` })
    }
    c.set('access', access)
    await next()
  }
}

/** Lets a request through if a member with one of the roles is signed in: what no key may do. */
export function requireRole(...roles: readonly Role[]): MiddlewareHandler<AppEnv> {
  return async function roleGuard(c, next) {
    const access = await findAccess(c.var.deps, c.req.raw.headers)
    if (!access.member || !roles.includes(access.member.role)) {
      throw new ProblemError('forbidden', { detail: `Only ${roles.join(' or ')} may do this.` })
    }
    c.set('access', access)
    await next()
  }
}

/** Lets keys that may write through, and of members only owners and admins. */
export function requireAdministration(): MiddlewareHandler<AppEnv> {
  return async function administrationGuard(c, next) {
    const access = await findAccess(c.var.deps, c.req.raw.headers)
    const mayChange = access.member
      ? ADMINISTRATORS.includes(access.member.role)
      : access.scopes.includes('project:write')
    if (!mayChange) {
      throw new ProblemError('forbidden', { detail: 'Only owners and admins may do this.' })
    }
    c.set('access', access)
    await next()
  }
}

/** The secret or public key of an `Authorization: Bearer` header. */
export function bearerToken(headers: Headers): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,200})$/.exec(headers.get('authorization') ?? '')?.[1]
}

/** The project a secret key opens, or undefined for a key that is unknown or revoked. */
export async function findKeyAccess(
  deps: Deps,
  token: string,
): Promise<(Access & { keyId: string }) | undefined> {
  const key = await getKeyByHash(deps.db, await hashSecret(token))
  if (!key) return undefined
  const now = deps.now()
  if (now - (key.lastUsedAt ?? 0) > LAST_USED_PRECISION_MS) {
    await touchKey(deps.db, key.projectId, key.id, now)
  }
  return { projectId: key.projectId, scopes: key.scopes, keyId: key.id }
}

async function findAccess(deps: Deps, headers: Headers): Promise<Access> {
  const token = bearerToken(headers)
  const access =
    token === undefined ? await findMemberAccess(deps, headers) : await findKeyAccess(deps, token)
  if (!access)
    throw new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
  return access
}

async function findMemberAccess(deps: Deps, headers: Headers): Promise<Access | undefined> {
  const account = await deps.accounts.find(headers)
  if (!account) return undefined
  const projects = await listMemberProjects(deps.db, account.userId)
  const wanted = headers.get(PROJECT_HEADER)
  const project =
    wanted === null
      ? projects[0]
      : projects.find(({ id }) => id === projectIdSchema.safeParse(wanted).data)
  if (!project) throw new ProblemError('not-found', { detail: 'You belong to no such project.' })
  return {
    projectId: project.id,
    scopes: ROLE_SCOPES[project.role],
    member: { account, role: project.role },
  }
}
