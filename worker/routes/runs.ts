/** `/v1/runs`: what the scheduled jobs did, and running them now. */
import { createRoute } from '@hono/zod-openapi'
import { pageQuerySchema } from '../../contracts/page.ts'
import { runAcceptedSchema, runInputSchema, runPageSchema } from '../../contracts/run.ts'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { requireScope } from '../http/access.ts'
import { fromCursor, toPage } from '../http/cursor.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { listRuns } from '../store/runs.ts'

const LIST = 'runs'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/runs',
  tags: ['Runs'],
  summary: 'List job runs, newest first',
  security: readerSecurity,
  middleware: requireScope('reports:read'),
  request: { query: pageQuerySchema },
  responses: { 200: jsonContent(runPageSchema, 'A page of runs.'), ...problemResponses },
})

const requestRoute = createRoute({
  method: 'post',
  path: '/v1/runs',
  tags: ['Runs'],
  summary: 'Run a job now, or all of them in order',
  security: readerSecurity,
  middleware: requireScope('project:write'),
  request: {
    body: { required: true, content: { 'application/json': { schema: runInputSchema } } },
  },
  responses: { 202: jsonContent(runAcceptedSchema, 'What was asked for.'), ...problemResponses },
})

export const runRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const { deps, access } = c.var
    const rows = await listRuns(deps.db, access.projectId, limit + 1, fromCursor(LIST, cursor))
    return c.json(
      toPage(LIST, rows, limit, ({ startedAt, id }) => ({ order: Date.parse(startedAt), id })),
      200,
    )
  })
  .openapi(requestRoute, (c) => {
    const { deps, access } = c.var
    const { job } = c.req.valid('json')
    const jobs = job ? [job] : [...JOB_NAMES]
    deps.requestJobs(access.projectId, jobs)
    return c.json({ jobs }, 202)
  })
