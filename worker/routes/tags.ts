/** `/v1/tags`: labels and the rules that assign them. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import { tagInputSchema, tagListSchema, tagSchema } from '../../contracts/tag.ts'
import { requireScope } from '../http/access.ts'
import { ProblemError } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { toIso } from '../store/rows.ts'
import { deleteTag, insertTag, listTags } from '../store/tags.ts'

const shared = { tags: ['Tags'], security: readerSecurity }

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/tags',
  summary: 'List tags with their rules',
  middleware: requireScope('entries:read'),
  responses: { 200: jsonContent(tagListSchema, 'All tags, by name.'), ...problemResponses },
})

const createTagRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/tags',
  summary: 'Add a tag',
  description: 'The next analysis run applies its rule to all entries, old ones too.',
  middleware: requireScope('project:write'),
  request: {
    body: { required: true, content: { 'application/json': { schema: tagInputSchema } } },
  },
  responses: { 201: jsonContent(tagSchema, 'The tag.'), ...problemResponses },
})

const deleteTagRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/tags/{id}',
  summary: 'Remove a tag from the project and from all entries',
  middleware: requireScope('project:write'),
  request: { params: z.object({ id: idSchema('tag') }) },
  responses: { 204: { description: 'Removed.' }, ...problemResponses },
})

export const tagRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { deps, access } = c.var
    return c.json({ items: await listTags(deps.db, access.projectId) }, 200)
  })
  .openapi(createTagRoute, async (c) => {
    const { deps, access } = c.var
    const tag = { ...c.req.valid('json'), id: deps.newId('tag'), createdAt: deps.now() }
    if (!(await insertTag(deps.db, access.projectId, tag))) {
      throw new ProblemError('conflict', { detail: `There is a tag ${tag.name} already.` })
    }
    deps.requestJobs(access.projectId, ['analyse-entries'])
    return c.json({ ...tag, entryCount: 0, createdAt: toIso(tag.createdAt) }, 201)
  })
  .openapi(deleteTagRoute, async (c) => {
    const { deps, access } = c.var
    const isRemoved = await deleteTag(deps.db, access.projectId, c.req.valid('param').id)
    if (!isRemoved) throw new ProblemError('not-found', { detail: 'There is no such tag.' })
    return c.body(null, 204)
  })
