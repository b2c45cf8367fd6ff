/** `/v1/search` and `/v1/entries/{id}/similar`: entries by what they mean. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import {
  meaningQuerySchema,
  type SimilarEntryList,
  similarEntryListSchema,
  similarQuerySchema,
} from '../../contracts/similar.ts'
import { requireScope } from '../http/access.ts'
import { ProblemError } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { findByMeaning, findSimilarToEntry } from '../search/find-similar.ts'
import { hasEntry } from '../store/follow-ups.ts'

const shared = {
  tags: ['Entries'],
  security: readerSecurity,
  middleware: requireScope('entries:read'),
}

const similarRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/entries/{id}/similar',
  summary: 'Find entries that mean the same as an entry',
  description: 'Nearest first. Entries in languages that the encoder does not speak have none.',
  request: { params: z.object({ id: idSchema('ent') }), query: similarQuerySchema },
  responses: { 200: jsonContent(similarEntryListSchema, 'Nearest first.'), ...problemResponses },
})

const searchRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/search',
  summary: 'Find entries by meaning',
  description: 'In any words; `GET /v1/entries?search=` finds the very words.',
  request: { query: meaningQuerySchema },
  responses: { 200: jsonContent(similarEntryListSchema, 'Nearest first.'), ...problemResponses },
})

export const searchRoutes = createRouter()
  .openapi(similarRoute, async (c) => {
    const { deps, access } = c.var
    const { id: entryId } = c.req.valid('param')
    if (!(await hasEntry(deps.db, access.projectId, entryId)))
      throw new ProblemError('not-found', { detail: 'There is no such entry.' })
    const { limit } = c.req.valid('query')
    const found = await findSimilarToEntry(deps, access.projectId, { entryId, limit })
    return c.json(mustSearch(found), 200)
  })
  .openapi(searchRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(
      mustSearch(await findByMeaning(deps, access.projectId, c.req.valid('query'))),
      200,
    )
  })

function mustSearch(found: SimilarEntryList | undefined): SimilarEntryList {
  if (found) return found
  throw new ProblemError('unavailable', { detail: 'This install has no sentence encoder.' })
}
