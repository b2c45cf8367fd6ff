import { describe, expect, test } from 'vitest'
import { createDurableStore, type Waiting } from '../../../widget/io/durable-store.ts'
import { createStorage } from './memory-storage.ts'

function waiting(idempotencyKey: string, createdAt = '2026-11-22T20:00:00.000Z'): Waiting {
  return { idempotencyKey, submission: { message: 'Hi', createdAt }, attempts: 0, dueAt: 0 }
}

test('gives back what an earlier page put, oldest first', () => {
  const storage = createStorage()
  const earlier = createDurableStore('box', storage)
  earlier.put(waiting('b', '2026-11-22T20:02:00.000Z'))
  earlier.put(waiting('a', '2026-11-22T20:01:00.000Z'))

  const items = createDurableStore('box', storage).list()

  expect(items.map((item) => item.idempotencyKey)).toEqual(['a', 'b'])
})

test('keeps two projects apart', () => {
  const storage = createStorage()
  createDurableStore('box:epk_1', storage).put(waiting('a'))

  expect(createDurableStore('box:epk_2', storage).list()).toEqual([])
  expect(createDurableStore('box:epk', storage).list()).toEqual([])
})

test('removes one and leaves the others', () => {
  const storage = createStorage()
  const store = createDurableStore('box', storage)
  store.put(waiting('a'))
  store.put(waiting('b'))

  store.remove('a')

  expect(store.list().map((item) => item.idempotencyKey)).toEqual(['b'])
})

test('passes over what is not its own', () => {
  const storage = createStorage()
  storage.setItem('box:broken', '{')
  storage.setItem('box:other', '{"a":1}')

  expect(createDurableStore('box', storage).list()).toEqual([])
})

describe('without storage', () => {
  const full = new Proxy(createStorage(), {
    get(target, name) {
      if (name === 'setItem')
        return () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      return Reflect.get(target, name)
    },
  })

  test.each([
    ['denied', undefined],
    ['full', full],
  ])('%s: keeps it in memory and says so', (_name, storage) => {
    const store = createDurableStore('box', storage)

    expect(store.put(waiting('a'))).toBe(false)
    expect(store.list()).toHaveLength(1)

    store.remove('a')
    expect(store.list()).toHaveLength(0)
  })
})
