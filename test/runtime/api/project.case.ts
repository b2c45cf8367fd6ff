/** `/v1/project` and `/v1/sample`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryPageSchema } from '../../../contracts/entry.ts'
import { projectSchema } from '../../../contracts/project.ts'
import { reportSchema } from '../../../contracts/report.ts'
import { sessionSchema } from '../../../contracts/session.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'
import { claim } from './owner.ts'

export function describeProject(open: () => Promise<TestInstall>): void {
  let install: TestInstall

  beforeEach(async () => {
    install = await open()
  })

  afterEach(() => install.close())

  describe('/v1/project', () => {
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
    })

    function patch(body: unknown, key = secret): Promise<Response> {
      return install.fetch('/v1/project', json('PATCH', body, bearer(key)))
    }

    test('shows the project with what waits for its analysis', async () => {
      await send(install, project, { message: 'Hi' })

      const answer = await install.fetch('/v1/project', { headers: bearer(secret) })

      expect(await readAnswer(answer, 200, projectSchema)).toMatchObject({
        id: project.id,
        publicKey: project.publicKey,
        allowedOrigins: ['*'],
        isRedacting: false,
        isSample: false,
        entryCount: 1,
        pendingCount: 1,
      })
    })

    test.each([
      ['a name', { name: ' Notes ' }, { name: 'Notes', allowedOrigins: ['*'] }],
      [
        'the allowed origins',
        { allowedOrigins: ['https://a.example', 'http://localhost:3000'] },
        { name: 'Fieldnote', allowedOrigins: ['https://a.example', 'http://localhost:3000'] },
      ],
      ['redaction', { isRedacting: true }, { isRedacting: true, allowedOrigins: ['*'] }],
      ['nothing', {}, { name: 'Fieldnote', allowedOrigins: ['*'] }],
    ])('accepts %s', async (_name, body, expected) => {
      const changed = await readAnswer(await patch(body), 200, projectSchema)

      expect(changed).toMatchObject(expected)
      const read = await install.fetch('/v1/project', { headers: bearer(secret) })
      expect(await readAnswer(read, 200, projectSchema)).toEqual(changed)
    })

    test.each([
      ['an empty name', { name: '' }, '/name'],
      ['an origin with a path', { allowedOrigins: ['https://a.example/x'] }, '/allowedOrigins/0'],
      ['an origin without a scheme', { allowedOrigins: ['a.example'] }, '/allowedOrigins/0'],
      ['another public key', { publicKey: 'epk_mine' }, '/'],
    ])('refuses %s', async (_name, body, pointer) => {
      const problem = await readProblem(await patch(body), 'validation-failed')

      expect(problem.issues?.map((issue) => issue.pointer)).toEqual([pointer])
    })

    test('guards against a key that may only read', async () => {
      const reader = await install.addSecretKey(project.id, ['entries:read'])

      await readProblem(await patch({ name: 'Mine' }, reader), 'forbidden')
    })
  })

  describe('POST /v1/sample', () => {
    test('loads the sample once, beside the first project, and reports on it', async () => {
      const { headers } = await claim(install)

      const first = await install.fetch('/v1/sample', json('POST', {}, headers))
      const second = await install.fetch('/v1/sample', json('POST', {}, headers))

      const sample = await readAnswer(first, 201, projectSchema)
      expect(sample.isSample).toBe(true)
      expect(sample.entryCount).toBeGreaterThan(100)
      expect((await readAnswer(second, 201, projectSchema)).id).toBe(sample.id)
      const session = await install.fetch('/v1/session', { headers })
      const { projects } = await readAnswer(session, 200, sessionSchema)
      expect(projects.map(({ id }) => id).slice(1)).toEqual([sample.id])

      const inSample = { headers: { ...headers, 'Earshot-Project': sample.id } }
      const page = await install.fetch('/v1/entries?limit=200', inSample)
      const { items } = await readAnswer(page, 200, entryPageSchema)
      expect(items.filter(({ insight }) => insight === null)).toEqual([])
      const latest = await install.fetch('/v1/reports/latest', inSample)
      const { body } = await readAnswer(latest, 200, reportSchema)
      expect(body.themes.length).toBeGreaterThan(3)
    })
  })
}
