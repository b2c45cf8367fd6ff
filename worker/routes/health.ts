/** `/health/live` and `/health/ready`: for load balancers and for people who wonder. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { ProblemError } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { isReady } from '../store/readiness.ts'

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

const liveRoute = createRoute({
  method: 'get',
  path: '/health/live',
  tags: ['Health'],
  summary: 'The process answers',
  responses: { 200: jsonContent(healthSchema, 'It does.') },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/health/ready',
  tags: ['Health'],
  summary: 'The database answers too',
  responses: { 200: jsonContent(healthSchema, 'It does.'), ...problemResponses },
})

export const healthRoutes = createRouter()
  .openapi(liveRoute, (c) => c.json({ status: 'ok' } as const, 200))
  .openapi(readyRoute, async (c) => {
    if (!(await isReady(c.var.deps.db))) throw new ProblemError('unavailable')
    return c.json({ status: 'ok' } as const, 200)
  })
