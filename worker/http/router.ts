/** Makes the routers of the app: every failed parse ends as a problem, on every route alike. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { problemSchema } from '../../contracts/problem.ts'
import type { AppEnv } from './env.ts'
import { refuseInvalid } from './problem.ts'

/** A router whose validation failures become problem documents. */
export function createRouter<Env extends AppEnv = AppEnv>(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw refuseInvalid(result.error)
    },
  })
}

/** A JSON body in a route definition. */
export function jsonContent<Schema>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** What any route may answer when it refuses. Spread into `responses`. */
export const problemResponses = {
  default: {
    description: 'A problem document (RFC 9457).',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const
