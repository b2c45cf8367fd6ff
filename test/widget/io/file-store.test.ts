import { describe, expect, test } from 'vitest'
import type { Database } from '../../../widget/io/database.ts'
import { createFileStore } from '../../../widget/io/file-store.ts'
import { createBrokenDatabase, createMemoryDatabase } from './memory-database.ts'
import { createStorage } from './memory-storage.ts'

const picture = new Blob([new Uint8Array([0, 200, 255, 10])], { type: 'image/png' })
const large = new Blob([new Uint8Array(200_001)], { type: 'image/png' })

function open(device: Partial<Device> = {}) {
  const given = {
    database: createMemoryDatabase(),
    storage: createStorage(),
    now: 0,
    mayWrite: true,
    ...device,
  }
  return createFileStore({
    ...given,
    prefix: 'earshot:file:epk_1',
    now: () => given.now,
    mayWrite: () => given.mayWrite,
  })
}

interface Device {
  database: Database
  storage: Storage | undefined
  now: number
  mayWrite: boolean
}

describe('a file', () => {
  test.each([
    ['lies in the database', {}, large, true],
    ['lies in storage where it is small', { database: createBrokenDatabase() }, picture, true],
    ['is kept by the page where it is large', { database: createBrokenDatabase() }, large, false],
    [
      'is kept by the page where storage is denied',
      { database: createBrokenDatabase(), storage: undefined },
      picture,
      false,
    ],
    ['is kept by the page without consent', { mayWrite: false }, picture, false],
  ] satisfies [string, Partial<Device>, Blob, boolean][])(
    '%s',
    async (_name, device, blob, isDurable) => {
      const files = open(device)

      expect(await files.put('a', blob)).toBe(isDurable)

      const kept = await files.get('a')
      expect(kept?.blob?.type).toBe('image/png')
      expect(await kept?.blob?.arrayBuffer()).toEqual(await blob.arrayBuffer())
      await files.remove(['a'])
      expect(await files.get('a')).toBeUndefined()
    },
  )

  test.each([
    ['in the database', createMemoryDatabase()],
    ['in storage', createBrokenDatabase()],
  ])('survives a reload %s', async (_name, database) => {
    const storage = createStorage()
    await open({ database, storage }).put('a', picture)

    const kept = await open({ database, storage }).get('a')

    expect(await kept?.blob?.arrayBuffer()).toEqual(await picture.arrayBuffer())
  })

  test.each([
    ['in the database', createMemoryDatabase()],
    ['in storage', createBrokenDatabase()],
    ['in the page', undefined],
  ])('has its id while the server has it, %s', async (_name, database) => {
    const device = {
      database: database ?? createBrokenDatabase(),
      ...(!database && { storage: undefined }),
    }
    const given = { storage: createStorage(), now: 0, ...device }
    const files = open(given)
    await files.put('a', picture)

    await files.settle('a', 'att_1')

    expect((await files.get('a'))?.serverId).toBe('att_1')
    expect((await files.get('a'))?.blob.size).toBe(picture.size)
  })

  test('is sent again once the server may have removed it', async () => {
    const database = createMemoryDatabase()
    const files = open({ database })
    await files.put('a', picture)
    await files.settle('a', 'att_1')

    const kept = await open({ database, now: 21 * 3_600_000 }).get('a')

    expect(kept?.serverId).toBeUndefined()
    expect(kept?.blob.size).toBe(picture.size)
  })
})

test('sweeps away what was never sent, after a day', async () => {
  const database = createMemoryDatabase()
  const files = open({ database })
  await files.put('needed', picture)
  await files.put('orphan', picture)

  await open({ database, now: 23 * 3_600_000 }).sweep(new Set())
  expect(await database.list('files')).toHaveLength(2)

  await open({ database, now: 25 * 3_600_000 }).sweep(new Set(['needed']))
  expect(await files.get('needed')).toBeDefined()
  expect(await files.get('orphan')).toBeUndefined()
})
