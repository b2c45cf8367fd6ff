/** `/v1/reports`: what changed, week by week. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import { pageQuerySchema } from '../../contracts/page.ts'
import { reportPageSchema, reportSchema } from '../../contracts/report.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { mustFind } from '../http/must-find.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { getLatestReport, getReport, listReports } from '../store/reports.ts'

const LIST = 'reports'

const shared = {
  tags: ['Reports'],
  security: readerSecurity,
  middleware: requireScope('reports:read'),
}

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/reports',
  summary: 'List reports, newest period first',
  request: { query: pageQuerySchema },
  responses: {
    200: jsonContent(reportPageSchema, 'A page of report summaries.'),
    ...problemResponses,
  },
})

const latestRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/reports/latest',
  summary: 'Get the report of the newest finished week',
  description: 'Until a first week has finished, the report of the running week.',
  responses: { 200: jsonContent(reportSchema, 'The report.'), ...problemResponses },
})

const getRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/reports/{id}',
  summary: 'Get a report',
  request: { params: z.object({ id: idSchema('rep') }) },
  responses: { 200: jsonContent(reportSchema, 'The report.'), ...problemResponses },
})

export const reportRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const { deps, access } = c.var
    const rows = await listReports(deps.db, access.projectId, limit + 1, fromCursor(LIST, cursor))
    return c.json(
      toPage(LIST, rows, limit, ({ periodStart, id }) => ({ order: Date.parse(periodStart), id })),
      200,
    )
  })
  .openapi(latestRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(
      await mustFind(getLatestReport(deps.db, access.projectId, deps.now()), 'report yet'),
      200,
    )
  })
  .openapi(getRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(
      await mustFind(getReport(deps.db, access.projectId, c.req.valid('param').id), 'report'),
      200,
    )
  })
