import { expect, test } from 'vitest'
import { readRetryAfter } from '../../../widget/io/read-retry-after.ts'

const NOW = Date.parse('2026-11-22T20:00:00.500Z')

test.each([
  ['seconds', '30', 30],
  ['zero', '0', 0],
  ['padded', ' 7 ', 7],
  ['absent', null, undefined],
  ['a date to come', 'Sun, 22 Nov 2026 20:01:00 GMT', 60],
  ['a date gone by', 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['no date', 'tomorrow, maybe', undefined],
  ['negative', '-5', undefined],
  ['a fraction', '1.5', undefined],
  ['too large a number', '99999999999', undefined],
])('%s', (_name, header, expected) => expect(readRetryAfter(header, NOW)).toBe(expected))
