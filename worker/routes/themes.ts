/** `/v1/themes`: what people talk about. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import { themeDetailSchema, themePageSchema, themeQuerySchema } from '../../contracts/theme.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { mustFind } from '../http/must-find.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { historyOf } from '../jobs/periods.ts'
import { getTheme, listThemes } from '../store/themes.ts'

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
    const weekStarts = historyOf(deps.now()).map((week) => week.start)
    const theme = getTheme(deps.db, access.projectId, c.req.valid('param').id, weekStarts)
    return c.json(await mustFind(theme, 'theme'), 200)
  })
