/** `/v1/entries`: the inbox, and what the team tells respondents. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import {
  type EntryQuery,
  entryPageSchema,
  entryPatchSchema,
  entryQuerySchema,
  entrySchema,
} from '../../contracts/entry.ts'
import { replyInputSchema, replyListSchema, replySchema } from '../../contracts/follow-up.ts'
import { idSchema } from '../../contracts/id.ts'
import { REPLIES_MAX } from '../../contracts/limits.ts'
import type { Deps } from '../deps.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { mustFind } from '../http/must-find.ts'
import { parseClean } from '../http/parse-clean.ts'
import { ProblemError } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { type EntryFilter, getEntry, listEntries } from '../store/entry-pages.ts'
import { hasEntry, updateEntryStatus } from '../store/follow-ups.ts'
import { insertReply, listReplies } from '../store/replies.ts'
import { toIso } from '../store/rows.ts'

const LIST = 'entries'

const params = z.object({ id: idSchema('ent') })

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
  request: { params },
  responses: { 200: jsonContent(entrySchema, 'The entry.'), ...problemResponses },
})

const patchRoute = createRoute({
  method: 'patch',
  path: '/v1/entries/{id}',
  tags: ['Entries'],
  summary: 'Say how far the team is with an entry',
  description: 'The respondent sees it with the receipt.',
  security: readerSecurity,
  middleware: requireScope('project:write'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: entryPatchSchema } } },
  },
  responses: { 200: jsonContent(entrySchema, 'The entry.'), ...problemResponses },
})

const listRepliesRoute = createRoute({
  method: 'get',
  path: '/v1/entries/{id}/replies',
  tags: ['Entries'],
  summary: 'List the replies below an entry, oldest first',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { params },
  responses: { 200: jsonContent(replyListSchema, 'All of them.'), ...problemResponses },
})

const replyRoute = createRoute({
  method: 'post',
  path: '/v1/entries/{id}/replies',
  tags: ['Entries'],
  summary: 'Reply to the respondent',
  description: `Whoever holds the receipt can read it. An entry has at most ${REPLIES_MAX} replies.`,
  security: readerSecurity,
  middleware: requireScope('project:write'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: replyInputSchema } } },
  },
  responses: { 201: jsonContent(replySchema, 'The reply.'), ...problemResponses },
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
  .openapi(patchRoute, async (c) => {
    const { deps, access } = c.var
    const { id } = c.req.valid('param')
    const change = { status: c.req.valid('json').status, at: deps.now() }
    await updateEntryStatus(deps.db, access.projectId, id, change)
    return c.json(await mustFind(getEntry(deps.db, access.projectId, id), 'entry'), 200)
  })
  .openapi(listRepliesRoute, async (c) => {
    const { deps, access } = c.var
    const { id } = c.req.valid('param')
    await mustHaveEntry(deps, access.projectId, id)
    return c.json({ items: await listReplies(deps.db, access.projectId, id) }, 200)
  })
  .openapi(replyRoute, async (c) => {
    const { deps, access } = c.var
    const { id: entryId } = c.req.valid('param')
    const { body } = parseClean(replyInputSchema, c.req.valid('json'))
    await mustHaveEntry(deps, access.projectId, entryId)
    const reply = { id: deps.newId('rpl'), author: 'team', body } as const
    const createdAt = deps.now()
    if (!(await insertReply(deps.db, access.projectId, { ...reply, entryId, createdAt }))) {
      throw new ProblemError('conflict', { detail: `An entry has at most ${REPLIES_MAX} replies.` })
    }
    return c.json({ ...reply, createdAt: toIso(createdAt) }, 201)
  })

async function mustHaveEntry({ db }: Deps, projectId: string, entryId: string): Promise<void> {
  if (await hasEntry(db, projectId, entryId)) return
  throw new ProblemError('not-found', { detail: 'There is no such entry.' })
}

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
    isWithdrawn: query.withdrawn === 'only',
  }
}
