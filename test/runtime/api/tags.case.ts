/** `/v1/tags`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entrySchema } from '../../../contracts/entry.ts'
import { receiptSchema } from '../../../contracts/submission.ts'
import { type Tag, tagListSchema, tagSchema } from '../../../contracts/tag.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

export function describeTags(open: () => Promise<TestInstall>): void {
  describe('/v1/tags', () => {
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
      return install.fetch('/v1/tags', json('POST', body, bearer(secret)))
    }

    function remove(id: string, key = secret): Promise<Response> {
      return install.fetch(`/v1/tags/${id}`, { method: 'DELETE', headers: bearer(key) })
    }

    async function list(): Promise<Tag[]> {
      const answer = await install.fetch('/v1/tags', { headers: bearer(secret) })
      return (await readAnswer(answer, 200, tagListSchema)).items
    }

    describe('accepts', () => {
      test('a project’s first look: the default tags by name', async () => {
        const names = (await list()).map(({ name }) => name)

        expect(names.length).toBeGreaterThan(5)
        expect(names).toEqual(names.toSorted())
      })

      test('a new tag, whose rule then goes over the entries that are there', async () => {
        const sent = await send(install, project, { message: 'The hovercraft is full of eels.' })
        const { id } = await readAnswer(sent, 201, receiptSchema)

        const tag = await readAnswer(await post({ name: 'Eels', any: ['eel'] }), 201, tagSchema)

        expect(tag).toMatchObject({ name: 'Eels', any: ['eel'], none: [], entryCount: 0 })
        expect((await list()).find(({ name }) => name === 'Eels')?.entryCount).toBe(1)
        const stored = await install.fetch(`/v1/entries/${id}`, { headers: bearer(secret) })
        const { insight } = await readAnswer(stored, 200, entrySchema)
        expect(insight?.tags).toEqual([
          { tagId: tag.id, name: 'Eels', evidence: [expect.objectContaining({ text: 'eels' })] },
        ])
      })

      test('its removal, from the project and from all entries', async () => {
        const sent = await send(install, project, { message: 'The hovercraft is full of eels.' })
        const { id } = await readAnswer(sent, 201, receiptSchema)
        const tag = await readAnswer(await post({ name: 'Eels', any: ['eel'] }), 201, tagSchema)

        const answer = await remove(tag.id)

        expect(answer.status).toBe(204)
        expect((await list()).map(({ name }) => name)).not.toContain('Eels')
        const stored = await install.fetch(`/v1/entries/${id}`, { headers: bearer(secret) })
        expect((await readAnswer(stored, 200, entrySchema)).insight?.tags).toEqual([])
      })
    })

    describe('refuses', () => {
      test('a second tag of one name', async () => {
        await post({ name: 'Eels', any: ['eel'] })

        const answer = await post({ name: 'Eels', any: ['moray'] })

        await readProblem(answer, 'conflict')
        expect((await list()).filter(({ name }) => name === 'Eels')).toHaveLength(1)
      })

      test.each([
        ['a tag without a name', { name: ' ', any: ['eel'] }, '/name'],
        ['a rule without a phrase', { name: 'Eels', any: [] }, '/any'],
        ['a blank phrase', { name: 'Eels', any: [' '] }, '/any/0'],
        ['a field it does not know', { name: 'Eels', any: ['eel'], colour: 'red' }, '/'],
      ])('%s', async (_name, body, pointer) => {
        const problem = await readProblem(await post(body), 'validation-failed')

        expect(problem.issues?.map((issue) => issue.pointer)).toEqual([pointer])
      })

      test('the removal of a tag that is gone', async () => {
        const [tag] = await list()
        await remove(tag?.id ?? '')

        await readProblem(await remove(tag?.id ?? ''), 'not-found')
      })
    })

    describe('guards', () => {
      test('tags against a key that may only read', async () => {
        const [tag] = await list()
        const reader = await install.addSecretKey(project.id, ['entries:read'])

        const created = await install.fetch(
          '/v1/tags',
          json('POST', { name: 'Eels', any: ['eel'] }, bearer(reader)),
        )

        await readProblem(created, 'forbidden')
        await readProblem(await remove(tag?.id ?? '', reader), 'forbidden')
      })

      test('a tag against the key of another project', async () => {
        const [tag] = await list()
        const other = await install.addProject()
        const stranger = await install.addSecretKey(other.id, ['project:write'])

        await readProblem(await remove(tag?.id ?? '', stranger), 'not-found')
        expect(await list()).toContainEqual(tag)
      })
    })
  })
}
