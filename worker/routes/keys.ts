/** `/v1/keys`: secret keys. Only signed-in owners and admins handle them; a key can never make another. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import { createdKeySchema, keyInputSchema, keyListSchema } from '../../contracts/project.ts'
import { requireRole } from '../http/access.ts'
import { ProblemError } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { memberSecurity } from '../http/security.ts'
import { hashSecret, newSecret } from '../secret.ts'
import { deleteKey, insertKey, listKeys } from '../store/keys.ts'
import { toIso } from '../store/rows.ts'

const HINT_LENGTH = 4

const shared = {
  tags: ['Keys'],
  security: memberSecurity,
  middleware: requireRole('owner', 'admin'),
}

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/keys',
  summary: 'List secret keys, without their secrets',
  responses: { 200: jsonContent(keyListSchema, 'The keys, newest first.'), ...problemResponses },
})

const createKeyRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/keys',
  summary: 'Make a secret key; the secret is shown this once',
  request: {
    body: { required: true, content: { 'application/json': { schema: keyInputSchema } } },
  },
  responses: {
    201: jsonContent(createdKeySchema, 'The key with its secret.'),
    ...problemResponses,
  },
})

const deleteKeyRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/keys/{id}',
  summary: 'Revoke a secret key at once',
  request: { params: z.object({ id: idSchema('key') }) },
  responses: { 204: { description: 'Revoked.' }, ...problemResponses },
})

export const keyRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { deps, access } = c.var
    return c.json({ items: await listKeys(deps.db, access.projectId) }, 200)
  })
  .openapi(createKeyRoute, async (c) => {
    const { deps, access } = c.var
    const { name, scopes } = c.req.valid('json')
    const secret = newSecret('esk')
    const key = {
      id: deps.newId('key'),
      name,
      scopes,
      hint: secret.slice(-HINT_LENGTH),
      createdAt: deps.now(),
    }
    await insertKey(deps.db, access.projectId, { ...key, secretHash: await hashSecret(secret) })
    return c.json({ ...key, createdAt: toIso(key.createdAt), lastUsedAt: null, secret }, 201)
  })
  .openapi(deleteKeyRoute, async (c) => {
    const { deps, access } = c.var
    const isRevoked = await deleteKey(deps.db, access.projectId, c.req.valid('param').id)
    if (!isRevoked) throw new ProblemError('not-found', { detail: 'There is no such key.' })
    return c.body(null, 204)
  })
