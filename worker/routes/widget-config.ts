/** `GET /v1/config`: what the widget has to ask and to tell, on every page it is on. */
import { createRoute } from '@hono/zod-openapi'
import {
  type WidgetConfig,
  widgetConfigQuerySchema,
  widgetConfigSchema,
} from '../../contracts/widget-config.ts'
import type { Deps } from '../deps.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { requirePage, type SenderEnv } from '../http/sender.ts'
import { sha256 } from '../sha256.ts'
import { listWidgetAnnouncements } from '../store/announcements.ts'
import type { IngestProject } from '../store/projects.ts'
import { listLiveSurveys } from '../store/surveys.ts'

/** Seconds that a change may take to reach a page. */
const MAX_AGE_SECONDS = 60

/** Digits of a hash that tell one config from another. */
const ETAG_DIGITS = 32

const configRoute = createRoute({
  method: 'get',
  path: '/v1/config',
  tags: ['Widget'],
  summary: 'Get what the widget has to ask and to tell',
  description: 'Public, from any allowed origin, and the same for everybody.',
  middleware: requirePage('config'),
  request: { query: widgetConfigQuerySchema },
  responses: {
    200: jsonContent(widgetConfigSchema, 'Surveys and announcements.'),
    304: { description: 'Nothing has changed since the ETag.' },
    ...problemResponses,
  },
})

export const widgetConfigRoutes = createRouter<SenderEnv>().openapi(configRoute, async (c) => {
  const { deps, project } = c.var
  const config = await readConfig(deps, project)
  const etag = `"${(await sha256(JSON.stringify(config))).slice(0, ETAG_DIGITS)}"`
  c.header('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`)
  c.header('ETag', etag)
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  return c.json(config, 200)
})

async function readConfig({ db, log, now }: Deps, project: IngestProject): Promise<WidgetConfig> {
  const at = now()
  const [{ surveys, unreadableIds }, announcements] = await Promise.all([
    listLiveSurveys(db, project.id, at),
    listWidgetAnnouncements(db, project.id, at),
  ])
  if (unreadableIds.length > 0) log.error('surveys-unreadable', { ids: unreadableIds })
  return {
    surveys,
    announcements,
    surveyCoolDownDays: project.surveyCoolDownDays,
    isSuggesting: project.isSuggesting,
  }
}

/** RFC 9110, section 13.1.2: a list, weak ones too. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((given) => given.trim().replace(/^W\//, '') === etag)
}
