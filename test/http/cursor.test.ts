import { describe, expect, test } from 'vitest'
import { fromCursor, toCursor, toPage } from '../../worker/http/cursor.ts'

describe('a cursor', () => {
  test.each([
    ['an entry', { order: 1_795_378_323_590, id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R' }],
    ['nothing yet', { order: 0, id: '' }],
    ['a time before 1970', { order: -1, id: 'x' }],
  ])('comes back as it went: %s', (_name, place) => {
    expect(fromCursor('entries', toCursor('entries', place))).toEqual(place)
  })

  test('that is left out is the beginning', () => {
    expect(fromCursor('entries', undefined)).toBeUndefined()
  })

  test.each([
    ['of another list', toCursor('themes', { order: 1, id: 'x' })],
    ['that is empty', ''],
    ['that is no base64', '%%%'],
    ['that is no JSON', btoa('nonsense')],
    ['that is no array', btoa('{"order":1}')],
    ['without an id', btoa('["entries",1]')],
    ['with a text for a place', btoa('["entries","1","x"]')],
    ['with an endless place', btoa('["entries",1e999,"x"]')],
    ['with too much', btoa('["entries",1,"x","y"]')],
  ])('%s is refused', (_name, cursor) => {
    expect(() => fromCursor('entries', cursor)).toThrow('not a cursor of this list')
  })
})

describe('a page', () => {
  const placeOf = (id: number) => ({ order: id, id: String(id) })

  test('names the next one where a row more was read', () => {
    const page = toPage('entries', [3, 2, 1], 2, placeOf)

    expect(page.items).toEqual([3, 2])
    expect(fromCursor('entries', page.nextCursor ?? '')).toEqual({ order: 2, id: '2' })
  })

  test.each([
    ['exactly full', [2, 1]],
    ['half full', [1]],
    ['empty', []],
  ])('is the last one when it is %s', (_name, rows) => {
    expect(toPage('entries', rows, 2, placeOf)).toEqual({ items: rows, nextCursor: null })
  })
})
