/** `/v1/announcements`: what the team tells in the widget. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import {
  type Announcement,
  announcementInputSchema,
  announcementListSchema,
  announcementPatchSchema,
  announcementSchema,
} from '../../contracts/announcement.ts'
import { idSchema } from '../../contracts/id.ts'
import { ANNOUNCEMENTS_MAX } from '../../contracts/limits.ts'
import type { Deps } from '../deps.ts'
import { requireScope } from '../http/access.ts'
import { mustFind } from '../http/must-find.ts'
import { parseClean } from '../http/parse-clean.ts'
import { ProblemError, refuseIssues } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import {
  deleteAnnouncement,
  getAnnouncement,
  insertAnnouncement,
  listAnnouncements,
  toAnnouncement,
  updateAnnouncement,
} from '../store/announcements.ts'

const shared = { tags: ['Announcements'], security: readerSecurity }
const params = z.object({ id: idSchema('ann') })

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/announcements',
  summary: 'List announcements, newest start first',
  description: `A project has at most ${ANNOUNCEMENTS_MAX}.`,
  middleware: requireScope('entries:read'),
  responses: { 200: jsonContent(announcementListSchema, 'All of them.'), ...problemResponses },
})

const createAnnouncementRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/announcements',
  summary: 'Announce something in the widget',
  middleware: requireScope('project:write'),
  request: {
    body: { required: true, content: { 'application/json': { schema: announcementInputSchema } } },
  },
  responses: { 201: jsonContent(announcementSchema, 'The announcement.'), ...problemResponses },
})

const patchRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/v1/announcements/{id}',
  summary: 'Change an announcement',
  middleware: requireScope('project:write'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: announcementPatchSchema } } },
  },
  responses: { 200: jsonContent(announcementSchema, 'The announcement.'), ...problemResponses },
})

const deleteRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/announcements/{id}',
  summary: 'Remove an announcement',
  middleware: requireScope('project:write'),
  request: { params },
  responses: { 204: { description: 'Removed.' }, ...problemResponses },
})

export const announcementRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { deps, access } = c.var
    return c.json({ items: await listAnnouncements(deps.db, access.projectId) }, 200)
  })
  .openapi(createAnnouncementRoute, async (c) => {
    const { deps, access } = c.var
    const given = parseClean(announcementInputSchema, c.req.valid('json'))
    const now = deps.now()
    const row = {
      ...given,
      id: deps.newId('ann'),
      startsAt: given.startsAt === undefined ? now : Date.parse(given.startsAt),
      endsAt: toMs(given.endsAt),
      createdAt: now,
      updatedAt: now,
    }
    refuseBackwards(row.startsAt, row.endsAt)
    if (!(await insertAnnouncement(deps.db, access.projectId, row))) {
      throw new ProblemError('conflict', {
        detail: `A project has at most ${ANNOUNCEMENTS_MAX} announcements: remove an old one.`,
      })
    }
    c.header('Location', `/v1/announcements/${row.id}`)
    return c.json(toAnnouncement(row), 201)
  })
  .openapi(patchRoute, async (c) => {
    const { deps, access } = c.var
    const { id } = c.req.valid('param')
    const known = await find(deps, access.projectId, id)
    const { startsAt, endsAt, ...patch } = parseClean(announcementPatchSchema, c.req.valid('json'))
    const times = {
      startsAt: Date.parse(startsAt ?? known.startsAt),
      endsAt: toMs(endsAt === undefined ? known.endsAt : endsAt),
    }
    refuseBackwards(times.startsAt, times.endsAt)
    const change = { ...patch, ...times, updatedAt: deps.now() }
    await updateAnnouncement(deps.db, access.projectId, id, change)
    return c.json(await find(deps, access.projectId, id), 200)
  })
  .openapi(deleteRoute, async (c) => {
    const { deps, access } = c.var
    const isRemoved = await deleteAnnouncement(deps.db, access.projectId, c.req.valid('param').id)
    if (!isRemoved)
      throw new ProblemError('not-found', { detail: 'There is no such announcement.' })
    return c.body(null, 204)
  })

function find({ db }: Deps, projectId: string, id: string): Promise<Announcement> {
  return mustFind(getAnnouncement(db, projectId, id), 'announcement')
}

function toMs(time: string | null): number | null {
  return time === null ? null : Date.parse(time)
}

/** What ends before it starts would never be seen, and nobody would know why. */
function refuseBackwards(startsAt: number, endsAt: number | null): void {
  if (endsAt === null || endsAt > startsAt) return
  throw refuseIssues([{ pointer: '/endsAt', code: 'too_early', message: 'must be after startsAt' }])
}
