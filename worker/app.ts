/** The Hono app: one for both runtimes. It knows no platform; a runtime hands it the deps of each request. */
import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from './deps.ts'
import { createAllowedMethods } from './http/allowed-methods.ts'
import type { AppEnv } from './http/env.ts'
import { limitBody, requireJson } from './http/json-body.ts'
import { describeApi } from './http/openapi.ts'
import { onError, toProblem } from './http/problem.ts'
import { createRouter } from './http/router.ts'
import { requireSameOrigin } from './http/same-origin.ts'
import { demoRoutes } from './routes/demo.ts'
import { entryRoutes } from './routes/entries.ts'
import { healthRoutes } from './routes/health.ts'
import { keyRoutes } from './routes/keys.ts'
import { projectRoutes } from './routes/project.ts'
import { reportRoutes } from './routes/reports.ts'
import { runRoutes } from './routes/runs.ts'
import { sessionRoutes } from './routes/session.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { tagRoutes } from './routes/tags.ts'
import { themeRoutes } from './routes/themes.ts'

/** Seconds a browser may keep a preflight's answer. */
const PREFLIGHT_SECONDS = 24 * 60 * 60

/** Builds the app. `depsFor` is called once a request; on Workers it makes that request's database client. */
export function createApp(depsFor: (c: Context<AppEnv>) => Deps) {
  const app = createRouter()
  app.onError(onError)
  app.use(async function provideDeps(c, next) {
    const deps = depsFor(c)
    const requestId = deps.newId('req')
    c.set('deps', deps)
    c.set('requestId', requestId)
    c.header('Request-Id', requestId)
    await next()
  })
  app.use('/v1/*', secureHeaders({ crossOriginResourcePolicy: false }))
  // Any page may send here; whether its origin is allowed is checked with the key, which a preflight does not carry.
  app.use(
    '/v1/submissions',
    cors({
      origin: '*',
      allowMethods: ['POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['Idempotency-Replayed', 'Request-Id', 'Retry-After'],
      maxAge: PREFLIGHT_SECONDS,
    }),
  )
  app.use('/v1/*', limitBody(), requireJson())
  app.use('/v1/*', async function guardCookies(c, next) {
    if (c.req.path === '/v1/submissions') return next()
    return requireSameOrigin()(c, next)
  })

  const routes = app
    .route('/', submissionRoutes)
    .route('/', entryRoutes)
    .route('/', themeRoutes)
    .route('/', reportRoutes)
    .route('/', tagRoutes)
    .route('/', projectRoutes)
    .route('/', keyRoutes)
    .route('/', runRoutes)
    .route('/', sessionRoutes)
    .route('/', healthRoutes)
    .route('/', demoRoutes)
  describeApi(app)
  const allowedMethods = createAllowedMethods(app.routes)
  app.notFound((c) => {
    const allowed = allowedMethods(c.req.path)
    if (allowed.length === 0) return toProblem(c, 'not-found')
    return toProblem(c, 'method-not-allowed', { headers: { Allow: allowed.join(', ') } })
  })
  return routes
}

/** The app's type, for typed clients. */
export type App = ReturnType<typeof createApp>
