import { describe, expect, test } from 'vitest'
import {
  fromUrlQuery,
  listActive,
  NO_FILTERS,
  toEntryQuery,
  toInboxUrl,
  toPeriodFilters,
} from '../../dashboard/filters.ts'

describe('the address of the inbox', () => {
  test('an address without filters is the bare page', () => {
    expect(toInboxUrl(NO_FILTERS)).toBe('/inbox')
  })

  test('filters survive the way to the address and back', () => {
    const filters = fromUrlQuery({
      kind: 'bug',
      intent: 'complaint',
      sentiment: 'very_negative',
      search: 'a & b = “c” 😡',
      from: '2026-11-16',
      to: '2026-11-22',
      spam: 'only',
      withdrawn: 'only',
    })
    const url = new URL(toInboxUrl(filters), 'http://localhost')

    expect(fromUrlQuery(Object.fromEntries(url.searchParams))).toEqual(filters)
  })

  test.each([
    ['a word outside the list', 'kind', 'rant'],
    ['an object’s own name', 'sentiment', 'constructor'],
    ['a day that does not exist', 'from', '2026-02-31'],
    ['a day in words', 'to', 'yesterday'],
    ['a word for spam that is not "only"', 'spam', 'include'],
    ['a word for withdrawn that is not "only"', 'withdrawn', 'include'],
  ])('%s is left out', (_name, name, value) => {
    expect(fromUrlQuery({ [name]: value })).toEqual(NO_FILTERS)
  })

  test('a full time is read as its day', () => {
    expect(fromUrlQuery({ from: '2026-11-16T09:30:00Z' }).from).toBe('2026-11-16')
  })

  test('active filters are listed in the order they are shown', () => {
    expect(listActive({ ...NO_FILTERS, spam: 'only', search: 'x' })).toEqual(['search', 'spam'])
  })
})

describe('the query of the API', () => {
  test('days become midnights in UTC, the end that of the day after', () => {
    const query = toEntryQuery({ ...NO_FILTERS, from: '2026-11-16', to: '2026-11-22' }, null)

    expect(query).toMatchObject({
      from: '2026-11-16T00:00:00.000Z',
      to: '2026-11-23T00:00:00.000Z',
      cursor: null,
    })
  })

  test.each([
    ['2026-02-28', '2026-03-01T00:00:00.000Z'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ])('the day after %s begins at %s', (to, midnight) => {
    expect(toEntryQuery({ ...NO_FILTERS, to }, null)['to']).toBe(midnight)
  })

  test('a report’s period becomes its days, the exclusive end left out', () => {
    expect(toPeriodFilters('2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z')).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
    })
  })
})
