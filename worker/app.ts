/** The Hono app: one for both runtimes. It knows no platform; a runtime hands it the deps of each request. */
import type { Context } from 'hono'
import type { Deps } from './deps.ts'
import { createAllowedMethods } from './http/allowed-methods.ts'
import { apiHeaders, openToAllOrigins } from './http/api-headers.ts'
import type { AppEnv } from './http/env.ts'
import { limitBody, requireJson } from './http/json-body.ts'
import { describeApi } from './http/openapi.ts'
import { onError, toProblem } from './http/problem.ts'
import { refuseInMaintenance } from './http/refuse-in-maintenance.ts'
import { createRouter } from './http/router.ts'
import { requireSameOrigin } from './http/same-origin.ts'
import { announcementRoutes } from './routes/announcements.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { demoRoutes } from './routes/demo.ts'
import { entryRoutes } from './routes/entries.ts'
import { feedbackPageRoutes } from './routes/feedback-page.ts'
import { healthRoutes } from './routes/health.ts'
import { keyRoutes } from './routes/keys.ts'
import { projectRoutes } from './routes/project.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { reportRoutes } from './routes/reports.ts'
import { runRoutes } from './routes/runs.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/session.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { suggestionRoutes } from './routes/suggestions.ts'
import { surveyPageRoutes } from './routes/survey-page.ts'
import { surveyRoutes } from './routes/surveys.ts'
import { tagRoutes } from './routes/tags.ts'
import { themeRoutes } from './routes/themes.ts'
import { widgetConfigRoutes } from './routes/widget-config.ts'

/** What is opened by a key or a token alone. */
const COOKIELESS = /^\/v1\/(?:submissions|attachments|receipts\/.+)$/

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
  app.use('/v1/*', apiHeaders())
  app.use('/v1/config', openToAllOrigins('GET'))
  app.use('/v1/suggestions', openToAllOrigins('GET'))
  app.use('/v1/submissions', openToAllOrigins('POST'), refuseInMaintenance())
  app.use('/v1/attachments', openToAllOrigins('POST'), refuseInMaintenance())
  app.use('/v1/receipts/*', openToAllOrigins('GET', 'POST', 'DELETE'))
  app.use('/v1/*', limitBody(), requireJson())
  const sameOriginGuard = requireSameOrigin()
  app.use('/v1/*', (c, next) =>
    // These take no cookie and come from strangers' pages.
    COOKIELESS.test(c.req.path) ? next() : sameOriginGuard(c, next),
  )

  const routes = app
    .route('/', submissionRoutes)
    .route('/', entryRoutes)
    .route('/', searchRoutes)
    .route('/', themeRoutes)
    .route('/', reportRoutes)
    .route('/', widgetConfigRoutes)
    .route('/', surveyRoutes)
    .route('/', surveyPageRoutes)
    .route('/', feedbackPageRoutes)
    .route('/', suggestionRoutes)
    .route('/', announcementRoutes)
    .route('/', attachmentRoutes)
    .route('/', receiptRoutes)
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
