import { expect, test } from 'vitest'
import { negotiateLocale } from '../../../widget/core/negotiate-locale.ts'

const OFFERED = ['en', 'de', 'pt-BR', 'zh-CN', 'he']

test.each([
  ['a language', ['de'], 'de', 'de'],
  ['a region of it, for dates and numbers', ['de-AT'], 'de', 'de-AT'],
  ['a tag in the wrong case', ['DE-at'], 'de', 'de-AT'],
  ['a tag with an underscore', ['pt_BR'], 'pt-BR', 'pt-BR'],
  ['Portuguese, by Brazilian', ['pt'], 'pt-BR', 'pt-BR'],
  ['Portuguese of Portugal, by Brazilian', ['pt-PT'], 'pt-BR', 'pt-BR'],
  ['Chinese, as in China', ['zh'], 'zh-CN', 'zh-CN'],
  ['Chinese of Singapore, in the same script', ['zh-SG'], 'zh-CN', 'zh-CN'],
  ['Chinese in simplified script', ['zh-Hans-HK'], 'zh-CN', 'zh-CN'],
  ['Hebrew by its old name', ['iw'], 'he', 'he'],
  ['the first that is there', ['xx', 'ja', 'de-CH', 'en'], 'de', 'de-CH'],
  ['English before another', ['en-GB', 'de'], 'en', 'en-GB'],
  ['a browser started without a locale', ['en-US@posix'], 'en', 'en-US'],
])('finds %s', (_name, preferred, offered, locale) => {
  expect(negotiateLocale(preferred, OFFERED)).toEqual({ offered, locale })
})

test.each([
  ['a language nobody speaks here', ['ja']],
  ['Chinese in the other script, by its place', ['zh-TW']],
  ['Chinese in the other script, by its name', ['zh-Hant']],
  ['what is no language tag', ['', '!', 'a', '💥', '-'.repeat(1000)]],
  ['nothing', []],
])('does not answer %s', (_name, preferred) => {
  expect(negotiateLocale(preferred, OFFERED)).toBeUndefined()
})

test('reads offers that are no language tags without an error', () => {
  expect(negotiateLocale(['de'], ['???', 'de'])?.offered).toBe('de')
  expect(negotiateLocale(['fr'], ['???', 'de'])).toBeUndefined()
})
