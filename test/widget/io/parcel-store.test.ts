import { describe, expect, test } from 'vitest'
import type { Waiting } from '../../../widget/core/parcel.ts'
import type { Database } from '../../../widget/io/database.ts'
import { createParcelStore } from '../../../widget/io/parcel-store.ts'
import { createStoredParcels } from '../../../widget/io/stored-parcels.ts'
import { createBrokenDatabase, createMemoryDatabase } from './memory-database.ts'
import { createStorage } from './memory-storage.ts'

function waiting(idempotencyKey: string, changes: Partial<Waiting> = {}): Waiting {
  return { idempotencyKey, submission: { message: 'Hi' }, attempts: 0, dueAt: 0, ...changes }
}

function open(device: Partial<Device> = {}) {
  const { database, storage, consent } = {
    database: createMemoryDatabase(),
    storage: createStorage(),
    consent: 'given',
    ...device,
  }
  const stored = createStoredParcels(['outbox'], storage)
  const store = createParcelStore({ database, stored, mayWrite: () => consent === 'given' })
  return { store, stored, storage, database }
}

interface Device {
  database: Database
  storage: Storage | undefined
  consent: 'given' | 'denied'
}

const full = new Proxy(createStorage(), {
  get(target, name) {
    if (name !== 'setItem') return Reflect.get(target, name)
    return () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
})

test('gives back what an earlier page put, oldest first', async () => {
  const { store, database } = open()
  await store.change('b', () => waiting('b', { submission: { createdAt: '2026-11-22T20:02:00Z' } }))
  await store.change('a', () => waiting('a', { submission: { createdAt: '2026-11-22T20:01:00Z' } }))

  const items = await open({ database }).store.list()

  expect(items.map((item) => item.idempotencyKey)).toEqual(['a', 'b'])
})

test('shows a change what there was, and tells what there is', async () => {
  const { store } = open()
  await store.change('a', () => waiting('a'))

  const change = await store.change('a', (current) => current && { ...current, attempts: 3 })

  expect(change).toEqual({
    before: waiting('a'),
    after: waiting('a', { attempts: 3 }),
    isDurable: true,
  })
})

test('removes one and leaves the others', async () => {
  const { store } = open()
  await store.change('a', () => waiting('a'))
  await store.change('b', () => waiting('b'))

  await store.change('a', () => undefined)

  expect(await store.list()).toEqual([waiting('b')])
})

describe('where it is kept', () => {
  test.each([
    ['in the database', {}, true],
    ['in storage where there is no database', { database: createBrokenDatabase() }, true],
    [
      'in the page where storage is denied too',
      { database: createBrokenDatabase(), storage: undefined },
      false,
    ],
    [
      'in the page where storage is full too',
      { database: createBrokenDatabase(), storage: full },
      false,
    ],
    ['in the page without consent', { consent: 'denied' }, false],
  ] satisfies [string, Partial<Device>, boolean][])('%s', async (_name, device, isDurable) => {
    const { store } = open(device)

    const change = await store.change('a', () => waiting('a'))

    expect(change.isDurable).toBe(isDurable)
    expect(await store.list()).toEqual([waiting('a')])
    await store.change('a', () => undefined)
    expect(await store.list()).toEqual([])
  })

  test('writes nothing to the device without consent', async () => {
    const { store, storage, database } = open({ consent: 'denied' })

    await store.change('a', () => waiting('a'))
    store.putAside(waiting('b'))

    expect(storage?.length).toBe(0)
    expect(await database.list('parcels')).toEqual([])
  })
})

describe('what lies in storage', () => {
  test('is moved into the database', async () => {
    const { store, stored, database } = open()
    stored.put(waiting('a'))

    await store.adopt()

    expect(stored.list()).toEqual([])
    expect(await database.list('parcels')).toEqual([waiting('a')])
  })

  test('stays there without a database', async () => {
    const { store, stored } = open({ database: createBrokenDatabase() })
    stored.put(waiting('a'))

    await store.adopt()

    expect(stored.list()).toEqual([waiting('a')])
  })

  test('counts once though it lies in both', async () => {
    const { store } = open()
    await store.change('a', () => waiting('a'))
    store.putAside(waiting('a'))

    expect(await store.list()).toHaveLength(1)
  })

  test.each([
    ['gives way to a later version', 1, 2],
    ['wins over an earlier one', 2, 2],
  ])('%s', async (_name, aside, expected) => {
    const { store, stored } = open()
    await store.change('a', () => waiting('a', { submission: { revision: 2 } }))
    stored.put(waiting('a', { submission: { revision: aside } }))

    await store.adopt()

    expect((await store.list()).map(({ submission }) => submission.revision)).toEqual([expected])
  })
})

test('clears everything', async () => {
  const { store, storage } = open()
  await store.change('a', () => waiting('a'))
  store.putAside(waiting('b'))

  await store.clear()

  expect(await store.list()).toEqual([])
  expect(storage?.length).toBe(0)
})
