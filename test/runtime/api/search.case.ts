/** `/v1/search` and `/v1/entries/{id}/similar`: what is near in meaning, for each runtime. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { similarEntryListSchema } from '../../../contracts/similar.ts'
import { receiptSchema } from '../../../contracts/submission.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, send } from '../requests.ts'
import type { TestInstall } from '../test-install.ts'

const CANCEL = 'How do I cancel my subscription?'
const WRITTEN = [
  CANCEL,
  'I want to end my plan and stop paying',
  'The dark mode looks great',
  'Export to CSV loses umlauts',
  'Die Umlaute fehlen im Export, das ist sehr ärgerlich für uns alle',
] as const

const ENTRIES_TICK = '*/15 * * * *'

export function describeSearch(open: () => Promise<TestInstall>): void {
  describe('search by meaning', () => {
    let install: TestInstall
    let secret: string
    let strangers: string
    const idOf = new Map<string, string>()

    beforeAll(async () => {
      install = await open()
      const project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read'])
      strangers = await install.addSecretKey((await install.addProject()).id, ['entries:read'])
      for (const message of WRITTEN) {
        const receipt = await readAnswer(
          await send(install, project, { message }),
          201,
          receiptSchema,
        )
        idOf.set(message, receipt.id)
      }
      await install.runSchedule(ENTRIES_TICK)
    })

    afterAll(() => install.close())

    const get = (path: string, key = secret) => install.fetch(path, { headers: bearer(key) })

    test('finds the paraphrase of an entry first, and not the entry itself', async () => {
      const path = `/v1/entries/${idOf.get(CANCEL)}/similar`
      const { items } = await readAnswer(await get(path), 200, similarEntryListSchema)

      expect(items[0]?.entry.message).toBe('I want to end my plan and stop paying')
      expect(items.map(({ entry }) => entry.message)).not.toContain(CANCEL)
      const similarities = items.map(({ similarity }) => similarity)
      expect(similarities).toEqual(similarities.toSorted((a, b) => b - a))
    })

    test('finds entries by a text in other words, as many as are asked for', async () => {
      const path = `/v1/search?text=${encodeURIComponent('terminate my membership')}&limit=2`
      const { items } = await readAnswer(await get(path), 200, similarEntryListSchema)

      expect(items.map(({ entry }) => entry.message).toSorted()).toEqual([
        CANCEL,
        'I want to end my plan and stop paying',
      ])
    })

    test('an entry that the encoder can not read has nothing near it, and is near nothing', async () => {
      const path = `/v1/entries/${idOf.get(WRITTEN[4])}/similar`
      expect(await readAnswer(await get(path), 200, similarEntryListSchema)).toEqual({ items: [] })
      const found = await readAnswer(
        await get('/v1/search?text=umlauts&limit=50'),
        200,
        similarEntryListSchema,
      )
      expect(found.items).toHaveLength(4)
    })

    test('another project sees nothing of it', async () => {
      const found = await readAnswer(
        await get('/v1/search?text=umlauts', strangers),
        200,
        similarEntryListSchema,
      )
      expect(found.items).toEqual([])
      const path = `/v1/entries/${idOf.get(CANCEL)}/similar`
      await readProblem(await get(path, strangers), 'not-found')
    })

    test.each(['/v1/search', '/v1/search?text=%20', '/v1/search?text=x&limit=51'])(
      'refuses %s',
      async (path) => {
        await readProblem(await get(path), 'validation-failed')
      },
    )
  })
}
