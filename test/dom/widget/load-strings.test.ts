import { expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { loadStrings } from '../../../widget/strings/load-strings.ts'
import { reloadStrings } from '../../../widget/strings/reload-strings.ts'
import { STRINGS_EVENT } from '../../../widget/strings/strings-event.ts'
import { formEn } from '../../../widget/strings.ts'

const load = (options: GivenOptions) => loadStrings(options, 'form', formEn)

test.each([
  ['the language of the options', { locale: 'de-AT' }, 'de-AT', 'ltr', 'Feedback senden'],
  ['one that runs from right to left', { locale: 'iw' }, 'he', 'rtl', 'שליחת משוב'],
  ['English for one that nobody speaks here', { locale: 'zh-TW' }, 'en', 'ltr', 'Send feedback'],
  ['English of a region', { locale: 'en-GB' }, 'en-GB', 'ltr', 'Send feedback'],
])('answers %s', async (_name, options, locale, dir, title) => {
  const loaded = await load(options)

  expect([loaded.locale, loaded.dir, loaded.strings.formTitle]).toEqual([locale, dir, title])
})

test('takes the first of the browser’s languages that is spoken here', async () => {
  vi.stubGlobal('navigator', { language: 'sv', languages: ['sv', 'nl-BE', 'en'] })

  expect((await load({})).locale).toBe('nl-BE')
  vi.unstubAllGlobals()
})

test('lays the page’s own texts over it, but not those it left undefined', async () => {
  const given: GivenOptions = { locale: 'de', formTitle: 'Sag was', emailPlaceholder: '' }
  Reflect.set(given, 'messageLabel', undefined)
  const { strings } = await load(given)

  expect(strings).toMatchObject({ formTitle: 'Sag was', emailPlaceholder: '' })
  expect(strings.messageLabel).toBe('Nachricht')
})

test('of two changes of language the later one counts', async () => {
  const options: GivenOptions = { locale: 'en' }
  const { signal } = new AbortController()
  const heard: unknown[] = []
  signal.addEventListener(STRINGS_EVENT, () => heard.push(options.locale))
  await Promise.all([
    reloadStrings(options, signal, { locale: 'ko' }),
    reloadStrings(options, signal, { locale: 'it' }),
  ])

  expect(new Set(heard)).toEqual(new Set(['it']))
})
