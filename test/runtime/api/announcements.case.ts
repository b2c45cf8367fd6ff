/** `/v1/announcements`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type AnnouncementInput,
  announcementListSchema,
  announcementSchema,
} from '../../../contracts/announcement.ts'
import { ANNOUNCEMENTS_MAX } from '../../../contracts/limits.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

const INCIDENT: AnnouncementInput = { kind: 'incident', title: 'Export is broken' }

export function describeAnnouncements(open: () => Promise<TestInstall>): void {
  describe('/v1/announcements', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
    })

    afterEach(() => install.close())

    function post(body: unknown): Promise<Response> {
      return install.fetch('/v1/announcements', json('POST', body, bearer(secret)))
    }

    function patch(id: string, body: unknown): Promise<Response> {
      return install.fetch(`/v1/announcements/${id}`, json('PATCH', body, bearer(secret)))
    }

    async function list() {
      const answer = await install.fetch('/v1/announcements', { headers: bearer(secret) })
      return (await readAnswer(answer, 200, announcementListSchema)).items
    }

    describe('accepts', () => {
      test('the least there is to say, shown from now on', async () => {
        const before = Date.now()

        const answer = await post(INCIDENT)

        const created = await readAnswer(answer, 201, announcementSchema)
        expect(answer.headers.get('location')).toBe(`/v1/announcements/${created.id}`)
        expect(created).toMatchObject({
          ...INCIDENT,
          body: '',
          linkUrl: null,
          linkLabel: null,
          isDismissible: true,
          endsAt: null,
          audience: [],
          translations: {},
        })
        expect(Date.parse(created.startsAt)).toBeGreaterThanOrEqual(before)
        expect(await list()).toEqual([created])
      })

      test('all there is to say, with its texts clean', async () => {
        const full = {
          kind: 'maintenance',
          title: 'Sunday',
          body: 'From 2\u0007 to 3.',
          linkUrl: 'https://status.example.com/',
          linkLabel: ' Status ',
          isDismissible: false,
          startsAt: '2026-12-06T03:00:00+01:00',
          endsAt: '2026-12-06T04:00:00+01:00',
          audience: [{ type: 'locale', locales: ['de'] }],
          translations: { de: { title: 'Sonntag' } },
        }

        expect(await readAnswer(await post(full), 201, announcementSchema)).toMatchObject({
          ...full,
          body: 'From 2 to 3.',
          linkLabel: 'Status',
          startsAt: '2026-12-06T02:00:00.000Z',
          endsAt: '2026-12-06T03:00:00.000Z',
        })
      })

      test('a change of one thing that leaves the rest', async () => {
        const created = await readAnswer(await post(INCIDENT), 201, announcementSchema)

        const changed = await patch(created.id, { kind: 'resolved', linkUrl: null })

        expect(await readAnswer(changed, 200, announcementSchema)).toEqual({
          ...created,
          kind: 'resolved',
          updatedAt: expect.any(String),
        })
      })

      test('its end', async () => {
        const { id } = await readAnswer(await post(INCIDENT), 201, announcementSchema)
        const headers = bearer(secret)

        const first = await install.fetch(`/v1/announcements/${id}`, { method: 'DELETE', headers })
        const second = await install.fetch(`/v1/announcements/${id}`, { method: 'DELETE', headers })

        expect(first.status).toBe(204)
        await readProblem(second, 'not-found')
        await readProblem(await patch(id, { title: 'x' }), 'not-found')
        expect(await list()).toEqual([])
      })
    })

    describe('refuses', () => {
      test.each([
        ['a title of controls', { ...INCIDENT, title: '\u0007' }, '/title'],
        ['an unknown kind', { ...INCIDENT, kind: 'advert' }, '/kind'],
        ['a link that is a script', { ...INCIDENT, linkUrl: 'javascript:alert(1)' }, '/linkUrl'],
        ['a label that is empty once clean', { ...INCIDENT, linkLabel: '\u0007' }, '/linkLabel'],
        [
          'an end before the start',
          { ...INCIDENT, startsAt: '2026-12-06T02:00:00Z', endsAt: '2026-12-06T01:00:00Z' },
          '/endsAt',
        ],
        ['an audience of nothing known', { ...INCIDENT, audience: [{ type: 'age' }] }, '/audience'],
      ])('%s', async (_name, body, pointer) => {
        const problem = await readProblem(await post(body), 'validation-failed')

        expect(problem.issues?.[0]?.pointer.startsWith(pointer), problem.detail).toBe(true)
      })

      test('an end that a change puts before the start', async () => {
        const { id } = await readAnswer(await post(INCIDENT), 201, announcementSchema)

        const answer = await patch(id, { endsAt: '2020-01-01T00:00:00Z' })

        await readProblem(answer, 'validation-failed')
      })

      test('more than a project may have', async () => {
        for (let count = 0; count < ANNOUNCEMENTS_MAX; count += 1) {
          const answer = await post(INCIDENT)
          expect(answer.status).toBe(201)
          await answer.body?.cancel()
        }

        await readProblem(await post(INCIDENT), 'conflict')
      })
    })
  })
}
