import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition, ValueTest } from '../../../../contracts/targeting.ts'
import { isInPercentage } from '../../../../widget/core/targeting/in-percentage.ts'
import { matchesUrl, type UrlRule } from '../../../../widget/core/targeting/match-url.ts'
import { meetsValueTest } from '../../../../widget/core/targeting/meets-value-test.ts'
import {
  type Facts,
  findUnmetCondition,
} from '../../../../widget/core/targeting/unmet-condition.ts'

const PAGE = 'https://shop.example/pricing/?plan=pro#top'

test.each<[UrlRule['operator'], string, boolean]>([
  ['exact', PAGE, true],
  ['exact', '/pricing/?plan=pro#top', true],
  ['exact', 'https://shop.example/pricing', false],
  ['contains', 'plan=pro', true],
  ['contains', 'plan=free', false],
  ['starts', 'https://shop.example/', true],
  ['starts', '/pricing', true],
  ['starts', '/about', false],
  ['ends', '#top', true],
  ['regex', '^https://[a-z.]+/pricing', true],
  ['regex', '/pricing$', false],
  ['not-exact', '/about', true],
  ['not-contains', 'plan=pro', false],
  ['not-starts', '/pricing', false],
  ['not-ends', '/', true],
  ['not-regex', 'about', true],
])('%s %s is %s', (operator, value, expected) => {
  expect(matchesUrl({ operator, value }, PAGE)).toBe(expected)
})

test.each([
  ['no pattern', '('],
  ['one that may never end', '(a+)+$'],
  ['another such', '(?:x*)*y'],
  ['one that is too long', 'a'.repeat(500)],
])('a pattern that is %s is not met, and neither is its negation', (_name, value) => {
  expect(matchesUrl({ operator: 'regex', value }, PAGE)).toBe(false)
  expect(matchesUrl({ operator: 'not-regex', value }, PAGE)).toBe(false)
})

const traits = { plan: 'pro', seats: 12, beta: true, size: '30' }

test.each<[string, ValueTest['operator'], ValueTest['value'], boolean]>([
  ['plan', 'is', 'pro', true],
  ['plan', 'is-not', 'pro', false],
  ['seats', 'is', '12', true],
  ['beta', 'is', true, true],
  ['beta', 'is', 'true', true],
  ['gone', 'is', '', false],
  ['gone', 'is-not', 'pro', true],
  ['plan', 'contains', 'r', true],
  ['gone', 'contains', '', false],
  ['gone', 'not-contains', 'x', true],
  ['seats', 'at-least', 12, true],
  ['size', 'at-least', 4, true],
  ['seats', 'at-most', 4, false],
  ['plan', 'at-least', 4, false],
  ['gone', 'at-most', 4, false],
  ['plan', 'is-set', undefined, true],
  ['gone', 'is-set', undefined, false],
  ['gone', 'is-not-set', undefined, true],
  ['constructor', 'is-set', undefined, false],
])('%s %s %s is %s', (name, operator, value, expected) => {
  expect(meetsValueTest({ name, operator, value }, traits)).toBe(expected)
})

describe('a percentage', () => {
  const seeds = Array.from({ length: 20_000 }, (_, index) => `user-${index}`)
  const chosen = (percent: number, lot = 'srv_1') =>
    seeds.filter((seed) => isInPercentage(seed, lot, percent))

  test.each([0, 1, 10, 50, 100])('of %d chooses that many', (percent) => {
    expect(Math.abs(chosen(percent).length / seeds.length - percent / 100)).toBeLessThan(0.012)
  })

  test('that grows only adds people', () => {
    const more = new Set(chosen(30))
    expect(chosen(10).every((seed) => more.has(seed))).toBe(true)
  })

  test('chooses other people for another survey', () => {
    const others = new Set(chosen(10, 'srv_2'))
    const both = chosen(10).filter((seed) => others.has(seed)).length
    expect(both / seeds.length).toBeLessThan(0.02)
  })
})

const facts: Facts = { url: PAGE, device: 'desktop', locale: 'de-AT', seed: 'user-1', traits }

test.each<[string, readonly Condition[], Condition['type'] | undefined]>([
  ['no condition', [], undefined],
  ['the language', [{ type: 'locale', locales: ['fr', 'de'] }], undefined],
  ['the very region', [{ type: 'locale', locales: ['DE_at'] }], undefined],
  ['another region', [{ type: 'locale', locales: ['de-CH'] }], 'locale'],
  ['a language that begins alike', [{ type: 'locale', locales: ['d'] }], 'locale'],
  ['another device', [{ type: 'device', devices: ['mobile', 'tablet'] }], 'device'],
  [
    'the first of two',
    [
      { type: 'trait', name: 'plan', operator: 'is', value: 'free' },
      { type: 'percentage', percent: 0 },
    ],
    'trait',
  ],
])('%s', (_name, conditions, expected) => {
  expect(findUnmetCondition(conditions, facts, 'srv_1')).toBe(expected)
})

test('never throws, whatever the address and the rule are', () => {
  const operators = ['exact', 'contains', 'starts', 'ends', 'regex', 'not-regex'] as const
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...operators), (url, value, operator) => {
      expect(typeof matchesUrl({ operator, value }, url)).toBe('boolean')
    }),
  )
})
