/** `/v1/runs`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectSchema } from '../../../contracts/project.ts'
import { type Run, runAcceptedSchema, runPageSchema } from '../../../contracts/run.ts'
import { JOB_NAMES } from '../../../contracts/vocabulary.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

export function describeRuns(open: () => Promise<TestInstall>): void {
  describe('/v1/runs', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, [
        'entries:read',
        'reports:read',
        'project:write',
      ])
    })

    afterEach(() => install.close())

    function post(body: unknown, key = secret): Promise<Response> {
      return install.fetch('/v1/runs', json('POST', body, bearer(key)))
    }

    async function list(): Promise<Run[]> {
      const answer = await install.fetch('/v1/runs', { headers: bearer(secret) })
      return (await readAnswer(answer, 200, runPageSchema)).items
    }

    test('accepts no job as all of them in order, and runs them', async () => {
      await send(install, project, { message: 'The export is slow.' })

      const accepted = await readAnswer(await post({}), 202, runAcceptedSchema)

      expect(accepted.jobs).toEqual(JOB_NAMES)
      const runs = await list()
      expect(runs.map(({ job }) => job)).toEqual(JOB_NAMES.toReversed())
      expect(runs.map(({ state }) => state)).toEqual(JOB_NAMES.map(() => 'succeeded'))
      const answer = await install.fetch('/v1/project', { headers: bearer(secret) })
      expect(await readAnswer(answer, 200, projectSchema)).toMatchObject({ pendingCount: 0 })
    })

    test.each(JOB_NAMES)('accepts %s alone', async (job) => {
      const accepted = await readAnswer(await post({ job }), 202, runAcceptedSchema)

      expect(accepted.jobs).toEqual([job])
      expect((await list()).map((run) => run.job)).toEqual([job])
    })

    test('refuses an unknown job', async () => {
      await readProblem(await post({ job: 'dance' }), 'validation-failed')

      expect(await list()).toEqual([])
    })

    test('guards against a key that may only read', async () => {
      const reader = await install.addSecretKey(project.id, ['reports:read'])

      await readProblem(await post({}, reader), 'forbidden')

      expect(await list()).toEqual([])
    })
  })
}
