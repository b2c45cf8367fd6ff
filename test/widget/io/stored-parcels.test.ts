import { expect, test } from 'vitest'
import type { Waiting } from '../../../widget/core/parcel.ts'
import { createStoredParcels } from '../../../widget/io/stored-parcels.ts'
import { createStorage } from './memory-storage.ts'

function waiting(idempotencyKey: string): Waiting {
  return { idempotencyKey, submission: { message: 'Hi' }, attempts: 0, dueAt: 0 }
}

test('gives back what an earlier page put', () => {
  const storage = createStorage()
  createStoredParcels(['box'], storage).put(waiting('a'))

  const later = createStoredParcels(['box'], storage)

  expect(later.list()).toEqual([waiting('a')])
  expect(later.get('a')).toEqual(waiting('a'))
})

test('keeps two projects apart', () => {
  const storage = createStorage()
  createStoredParcels(['box:epk_1'], storage).put(waiting('a'))

  expect(createStoredParcels(['box:epk_2'], storage).list()).toEqual([])
  expect(createStoredParcels(['box:epk'], storage).list()).toEqual([])
})

test('reads and removes under every name, writes under the first', () => {
  const storage = createStorage()
  createStoredParcels(['refused'], storage).put(waiting('a'))
  const both = createStoredParcels(['outbox', 'refused'], storage)

  both.put(waiting('b'))

  expect(both.list().map((item) => item.idempotencyKey)).toEqual(['a', 'b'])
  both.remove('a')
  both.remove('b')
  expect(storage.length).toBe(0)
})

test('passes over what is not its own', () => {
  const storage = createStorage()
  storage.setItem('box:broken', '{')
  storage.setItem('box:other', '{"a":1}')

  expect(createStoredParcels(['box'], storage).list()).toEqual([])
})

test('has nothing where storage is denied, and says so when written to', () => {
  const denied = createStoredParcels(['box'], undefined)

  expect(denied.list()).toEqual([])
  expect(denied.get('a')).toBeUndefined()
  expect(() => denied.put(waiting('a'))).toThrow()
  expect(() => denied.remove('a')).not.toThrow()
})
