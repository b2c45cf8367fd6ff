/** `/v1/keys`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryPageSchema } from '../../../contracts/entry.ts'
import {
  type CreatedKey,
  createdKeySchema,
  type Key,
  keyListSchema,
} from '../../../contracts/project.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json } from '../requests.ts'
import type { TestInstall } from '../test-install.ts'
import { claim, type Owner } from './owner.ts'

const UNKNOWN = 'key_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

export function describeKeys(open: () => Promise<TestInstall>): void {
  describe('/v1/keys', () => {
    let install: TestInstall
    let headers: Owner['headers']

    beforeEach(async () => {
      install = await open()
      headers = (await claim(install)).headers
    })

    afterEach(() => install.close())

    async function create(scopes: readonly string[]): Promise<CreatedKey> {
      const answer = await install.fetch(
        '/v1/keys',
        json('POST', { name: 'nightly mirror', scopes }, headers),
      )
      return readAnswer(answer, 201, createdKeySchema)
    }

    async function list(): Promise<Key[]> {
      const answer = await install.fetch('/v1/keys', { headers })
      return (await readAnswer(answer, 200, keyListSchema)).items
    }

    test('accepts a key, which opens what its scopes name', async () => {
      const { secret } = await create(['entries:read'])

      const read = await install.fetch('/v1/entries', { headers: bearer(secret) })
      const written = await install.fetch('/v1/project', json('PATCH', {}, bearer(secret)))

      expect((await readAnswer(read, 200, entryPageSchema)).items).toEqual([])
      await readProblem(written, 'forbidden')
    })

    test('shows the secret once, later only its end and its last use', async () => {
      const { secret, ...created } = await create(['entries:read'])
      await install.fetch('/v1/entries', { headers: bearer(secret) })

      const [key] = await list()

      expect(secret).toMatch(/^esk_[\w-]{40,}$/)
      expect(key).toEqual({ ...created, lastUsedAt: expect.any(String) })
      expect(created.hint).toBe(secret.slice(-4))
      expect(JSON.stringify(key)).not.toContain(secret)
    })

    test('revokes a key at once', async () => {
      const { id, secret } = await create(['entries:read'])

      const answer = await install.fetch(`/v1/keys/${id}`, { method: 'DELETE', headers })

      expect(answer.status).toBe(204)
      expect(await list()).toEqual([])
      const refused = await install.fetch('/v1/entries', { headers: bearer(secret) })
      await readProblem(refused, 'unauthenticated')
    })

    test.each([
      ['a key without a name', { name: '', scopes: ['entries:read'] }, '/name'],
      ['a key that may do nothing', { name: 'idle', scopes: [] }, '/scopes'],
      ['an unknown scope', { name: 'root', scopes: ['everything'] }, '/scopes/0'],
    ])('refuses %s', async (_name, body, pointer) => {
      const answer = await install.fetch('/v1/keys', json('POST', body, headers))

      const problem = await readProblem(answer, 'validation-failed')
      expect(problem.issues?.map((issue) => issue.pointer)).toEqual([pointer])
    })

    test('refuses to revoke a key that is not there', async () => {
      const answer = await install.fetch(`/v1/keys/${UNKNOWN}`, { method: 'DELETE', headers })

      await readProblem(answer, 'not-found')
    })

    test('guards keys against keys, whatever their scopes', async () => {
      const { id, secret } = await create(['entries:read', 'reports:read', 'project:write'])

      const listed = await install.fetch('/v1/keys', { headers: bearer(secret) })
      const created = await install.fetch(
        '/v1/keys',
        json('POST', { name: 'child', scopes: ['project:write'] }, bearer(secret)),
      )
      const revoked = await install.fetch(`/v1/keys/${id}`, {
        method: 'DELETE',
        headers: bearer(secret),
      })

      for (const answer of [listed, created, revoked]) await readProblem(answer, 'forbidden')
      expect(await list()).toHaveLength(1)
    })
  })
}
