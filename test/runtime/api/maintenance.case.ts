/** What an install answers while it is being maintained, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { widgetConfigSchema } from '../../../contracts/widget-config.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, send } from '../requests.ts'
import type { OpenInstall, TestInstall, TestProject } from '../test-install.ts'

export function describeMaintenance(open: OpenInstall): void {
  describe('maintenance', () => {
    let install: TestInstall
    let project: TestProject

    beforeEach(async () => {
      install = await open({ EARSHOT_MAINTENANCE: 'true' })
      project = await install.addProject()
    })

    afterEach(() => install.close())

    test('puts off submissions, and lets every page know', async () => {
      const answer = await send(install, project, { message: 'Hi' })

      await readProblem(answer, 'maintenance')
      expect(answer.headers.get('retry-after')).toBe('60')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After')
    })

    test('lets preflights pass, so that a page may see the reason', async () => {
      const preflight = await install.fetch('/v1/submissions', {
        method: 'OPTIONS',
        headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
      })

      expect(preflight.status).toBe(204)
    })

    test('goes on reading and telling', async () => {
      const secret = await install.addSecretKey(project.id, ['entries:read'])

      const read = await install.fetch('/v1/entries', { headers: bearer(secret) })
      const config = await install.fetch(`/v1/config?key=${project.publicKey}`)

      expect(read.status).toBe(200)
      await readAnswer(config, 200, widgetConfigSchema)
    })
  })
}
