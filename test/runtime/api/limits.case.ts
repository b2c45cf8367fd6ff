/** The rate limits, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { receiptSchema } from '../../../contracts/submission.ts'
import type { TestRuntime } from '../api.case.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { json, send, widgetHeaders } from '../requests.ts'
import type { TestInstall } from '../test-install.ts'

const MINUTE_SECONDS = 60

export function describeLimits(runtime: TestRuntime): void {
  describe('rate limits', () => {
    let install: TestInstall

    beforeEach(async () => {
      install = await runtime.open()
    })

    afterEach(() => install.close())

    /** A minute may end on the way, so up to twice the limit may pass. */
    async function sendUntilRefused(
      perMinute: number,
      request: () => Promise<Response>,
    ): Promise<{ passed: number; refusal: Response }> {
      for (let passed = 0; passed <= 2 * perMinute; passed += 1) {
        const answer = await request()
        if (answer.status === 429) return { passed, refusal: answer }
        await answer.body?.cancel()
      }
      throw new Error(`nothing was refused within ${2 * perMinute} requests`)
    }

    test('guard submissions of one address to one project', async () => {
      const project = await install.addProject()
      const other = await install.addProject()
      const repeat = () =>
        send(install, project, { message: 'Hi' }, { 'Idempotency-Key': 'one-and-the-same' })

      const { passed, refusal } = await sendUntilRefused(runtime.submissionsPerMinute, repeat)

      expect(passed).toBeGreaterThanOrEqual(runtime.submissionsPerMinute)
      await readProblem(refusal, 'rate-limited')
      const retryAfter = Number(refusal.headers.get('retry-after'))
      expect(retryAfter).toBeGreaterThan(0)
      expect(retryAfter).toBeLessThanOrEqual(MINUTE_SECONDS)
      expect(refusal.headers.get('access-control-expose-headers')).toContain('Retry-After')
      await readAnswer(await send(install, other, { message: 'Hi' }), 201, receiptSchema)
    })

    test.each([
      ['receipts', 'receiptsPerMinute', '/v1/receipts/ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R'],
      ['suggestions', 'suggestionsPerMinute', '/v1/suggestions?key=epk_guess&text=slow'],
    ] as const)('guard %s against one network that asks on', async (_name, limit, path) => {
      const { passed, refusal } = await sendUntilRefused(runtime[limit], () =>
        install.fetch(path, { headers: { Authorization: 'Bearer guess' } }),
      )

      expect(passed).toBeGreaterThanOrEqual(runtime[limit])
      await readProblem(refusal, 'rate-limited')
      expect(refusal.headers.get('access-control-allow-origin')).toBe('*')
    })

    test('guard attachments apart from submissions', async () => {
      const project = await install.addProject()
      const upload = () =>
        install.fetch('/v1/attachments', {
          method: 'POST',
          headers: { ...widgetHeaders(project), 'Idempotency-Key': 'one-and-the-same' },
          body: 'a log',
        })

      const { passed, refusal } = await sendUntilRefused(runtime.attachmentsPerMinute, upload)

      expect(passed).toBeGreaterThanOrEqual(runtime.attachmentsPerMinute)
      await readProblem(refusal, 'rate-limited')
      await readAnswer(await send(install, project, { message: 'Hi' }), 201, receiptSchema)
    })

    test('guard the one-time link against guessing', async () => {
      const guess = {
        token: 'claim_guess',
        name: 'Eve',
        email: 'e@example.com',
        password: 'x'.repeat(10),
      }

      const { passed, refusal } = await sendUntilRefused(runtime.signInsPerMinute, () =>
        install.fetch('/v1/claim', json('POST', guess, {})),
      )

      expect(passed).toBeGreaterThanOrEqual(runtime.signInsPerMinute)
      await readProblem(refusal, 'rate-limited')
      expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0)
    })
  })
}
