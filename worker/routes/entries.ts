/** `/v1/entries`: the inbox. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import {
  type EntryQuery,
  entryPageSchema,
  entryQuerySchema,
  entrySchema,
} from '../../contracts/entry.ts'
import { idSchema } from '../../contracts/id.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { mustFind } from '../http/must-find.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { type EntryFilter, getEntry, listEntries } from '../store/entry-pages.ts'

const LIST = 'entries'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/entries',
  tags: ['Entries'],
  summary: 'List entries, newest first',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { query: entryQuerySchema },
  responses: { 200: jsonContent(entryPageSchema, 'A page of entries.'), ...problemResponses },
})

const getRoute = createRoute({
  method: 'get',
  path: '/v1/entries/{id}',
  tags: ['Entries'],
  summary: 'Get one entry with its insight',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { params: z.object({ id: idSchema('ent') }) },
  responses: { 200: jsonContent(entrySchema, 'The entry.'), ...problemResponses },
})

export const entryRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { limit, cursor, ...query } = c.req.valid('query')
    const after = fromCursor(LIST, cursor)
    const { deps, access } = c.var
    const rows = await listEntries(deps.db, access.projectId, toFilter(query), limit + 1, after)
    const page = toPage(LIST, rows, limit, ({ createdAt, id }) => ({
      order: Date.parse(createdAt),
      id,
    }))
    return c.json(page, 200)
  })
  .openapi(getRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(
      await mustFind(getEntry(deps.db, access.projectId, c.req.valid('param').id), 'entry'),
      200,
    )
  })

function toFilter(query: Omit<EntryQuery, 'limit' | 'cursor'>): EntryFilter {
  return {
    kind: query.kind,
    intent: query.intent,
    sentiment: query.sentiment,
    tagId: query.tag,
    themeId: query.theme,
    source: query.source,
    language: query.language,
    from: query.from === undefined ? undefined : Date.parse(query.from),
    to: query.to === undefined ? undefined : Date.parse(query.to),
    search: query.search || undefined,
    isSpam: query.spam === 'only',
  }
}
