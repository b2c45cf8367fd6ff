/** `/v1/install`, `/v1/claim`, `/v1/session`: becoming the owner, signing in and out. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  claimSchema,
  installSchema,
  type Session,
  sessionSchema,
  signInSchema,
} from '../../contracts/session.ts'
import { claimInstall } from '../accounts/claim-install.ts'
import type { Account, Deps } from '../deps.ts'
import type { AppEnv } from '../http/env.ts'
import { networkOf } from '../http/network-of.ts'
import { ProblemError } from '../http/problem.ts'
import { refuseOverLimit } from '../http/refuse-over-limit.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { memberSecurity } from '../http/security.ts'
import { isClaimed } from '../store/members.ts'
import { listMemberProjects } from '../store/projects.ts'

const shared = { tags: ['Session'] }

const installRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/install',
  summary: 'Whether the install has an owner yet',
  responses: { 200: jsonContent(installSchema, 'The install.'), ...problemResponses },
})

const claimRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/claim',
  summary: 'Make the owner account with the one-time token',
  request: { body: { required: true, content: { 'application/json': { schema: claimSchema } } } },
  responses: { 201: jsonContent(sessionSchema, 'Signed in as the owner.'), ...problemResponses },
})

const signInRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/session',
  summary: 'Sign in',
  request: { body: { required: true, content: { 'application/json': { schema: signInSchema } } } },
  responses: { 200: jsonContent(sessionSchema, 'Signed in.'), ...problemResponses },
})

const getRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/session',
  summary: 'Who is signed in',
  security: memberSecurity,
  responses: { 200: jsonContent(sessionSchema, 'The session.'), ...problemResponses },
})

const signOutRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/session',
  summary: 'Sign out',
  security: memberSecurity,
  responses: { 204: { description: 'Signed out.' }, ...problemResponses },
})

export const sessionRoutes = createRouter()
  .openapi(installRoute, async (c) => c.json({ isClaimed: await isClaimed(c.var.deps.db) }, 200))
  .openapi(claimRoute, async (c) => {
    await countSignIn(c)
    const claimed = await claimInstall(c.var.deps, c.req.valid('json'))
    if (!claimed.ok) throw await refuseClaim(c.var.deps, claimed.reason)
    setCookies(c, claimed.signedIn.cookies)
    return c.json(await describeSession(c.var.deps, claimed.signedIn.account), 201)
  })
  .openapi(signInRoute, async (c) => {
    await countSignIn(c)
    const signedIn = await c.var.deps.accounts.signIn(c.req.valid('json'))
    if (!signedIn) {
      throw new ProblemError('unauthenticated', { detail: 'The e-mail or the password is wrong.' })
    }
    setCookies(c, signedIn.cookies)
    return c.json(await describeSession(c.var.deps, signedIn.account), 200)
  })
  .openapi(getRoute, async (c) => {
    const account = await c.var.deps.accounts.find(c.req.raw.headers)
    if (!account) throw new ProblemError('unauthenticated')
    return c.json(await describeSession(c.var.deps, account), 200)
  })
  .openapi(signOutRoute, async (c) => {
    setCookies(c, await c.var.deps.accounts.signOut(c.req.raw.headers))
    return c.body(null, 204)
  })

/** Guessing passwords or tokens is limited by address. */
async function countSignIn(c: Context<AppEnv>): Promise<void> {
  const { limit, addressOf } = c.var.deps
  refuseOverLimit(await limit('sign-in', networkOf(addressOf(c.req.raw, c.env))))
}

/** One code for both cases: whoever lost a race can not tell them apart. */
async function refuseClaim(deps: Deps, reason: 'link-used' | 'email-taken'): Promise<ProblemError> {
  if (reason === 'email-taken') {
    return new ProblemError('conflict', {
      detail: 'This e-mail has an account already: use its password.',
    })
  }
  return new ProblemError('claim-link-used', {
    detail: (await isClaimed(deps.db))
      ? 'This install already has an owner: sign in.'
      : 'Use the link that was printed last, or start Earshot again for a new one.',
  })
}

async function describeSession(deps: Deps, account: Account): Promise<Session> {
  return {
    member: { name: account.name, email: account.email },
    projects: await listMemberProjects(deps.db, account.userId),
  }
}

function setCookies(c: Context<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
