/** `/v1/themes`: what people talk about. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import {
  type ThemeDetail,
  themeDetailSchema,
  themePageSchema,
  themePatchSchema,
  themeQuerySchema,
} from '../../contracts/theme.ts'
import type { Deps } from '../deps.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { mustFind } from '../http/must-find.ts'
import { parseClean } from '../http/parse-clean.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { historyOf } from '../jobs/periods.ts'
import { getTheme, listThemes, updatePublicNote } from '../store/themes.ts'

const LIST = 'themes'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/themes',
  tags: ['Themes'],
  summary: 'List themes, largest first',
  description: 'Retired themes are left out unless `state=retired` asks for them.',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { query: themeQuerySchema },
  responses: { 200: jsonContent(themePageSchema, 'A page of themes.'), ...problemResponses },
})

const getRoute = createRoute({
  method: 'get',
  path: '/v1/themes/{id}',
  tags: ['Themes'],
  summary: 'Get a theme with exemplars, weekly volume and lineage',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { params: z.object({ id: idSchema('thm') }) },
  responses: { 200: jsonContent(themeDetailSchema, 'The theme.'), ...problemResponses },
})

const patchRoute = createRoute({
  method: 'patch',
  path: '/v1/themes/{id}',
  tags: ['Themes'],
  summary: 'Make a theme a known problem, or take that back',
  description: 'The widget may show the note to those who write about it.',
  security: readerSecurity,
  middleware: requireScope('project:write'),
  request: {
    params: z.object({ id: idSchema('thm') }),
    body: { required: true, content: { 'application/json': { schema: themePatchSchema } } },
  },
  responses: { 200: jsonContent(themeDetailSchema, 'The theme.'), ...problemResponses },
})

export const themeRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { limit, cursor, state } = c.req.valid('query')
    const { deps, access } = c.var
    const rows = await listThemes(
      deps.db,
      access.projectId,
      state,
      limit + 1,
      fromCursor(LIST, cursor),
    )
    return c.json(
      toPage(LIST, rows, limit, ({ entryCount, id }) => ({ order: entryCount, id })),
      200,
    )
  })
  .openapi(getRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(await findTheme(deps, access.projectId, c.req.valid('param').id), 200)
  })
  .openapi(patchRoute, async (c) => {
    const { deps, access } = c.var
    const { id } = c.req.valid('param')
    const { publicNote } = parseClean(themePatchSchema, c.req.valid('json'))
    await updatePublicNote(deps.db, access.projectId, id, { publicNote, at: deps.now() })
    return c.json(await findTheme(deps, access.projectId, id), 200)
  })

function findTheme({ db, now }: Deps, projectId: string, id: string): Promise<ThemeDetail> {
  const weekStarts = historyOf(now()).map((week) => week.start)
  return mustFind(getTheme(db, projectId, id, weekStarts), 'theme')
}
