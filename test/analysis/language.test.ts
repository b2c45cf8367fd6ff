import { describe, expect, test } from 'vitest'
import { guessLanguage } from '../../worker/analysis/text/guess-language.ts'
import { tokenise } from '../../worker/analysis/text/tokenise.ts'

const languageOf = (text: string, locale?: string) => guessLanguage(tokenise(text), locale)

test.each([
  ['en', 'Slow'],
  ['en', 'I cant login'],
  ['en', 'please add dark mode'],
  ['en', 'Notes vanish after sync'],
  ['de', 'Das ist super'],
  ['de', 'Die App war nach dem Update kaputt'],
  ['fr', 'Bonne application'],
  ['fr', 'ne marche pas'],
  ['es', 'No funciona'],
  ['es', 'Excelente'],
  ['it', 'Ottimo'],
  ['it', 'Non funziona'],
  ['pt', 'Muito bom'],
  ['pt', 'App não funciona'],
  ['nl', 'Werkt niet'],
  ['nl', 'Heel fijn programma'],
  ['sv', 'Appen fungerar inte och det är dåligt'],
  ['pl', 'Aplikacja nie działa'],
  ['tr', 'Uygulama çok kötü ve çalışmıyor'],
  ['fi', 'Sovellus ei toimi kunnolla'],
  ['ru', 'Приложение вылетает'],
  ['uk', 'Застосунок не працює і вилітає'],
  ['ja', 'アプリが落ちる'],
  ['zh', '应用程序崩溃'],
  ['ko', '앱이 자꾸 꺼져요'],
  ['ar', 'التطبيق لا يعمل'],
  ['he', 'האפליקציה לא עובדת'],
  ['th', 'แอปค้าง'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

describe('without evidence', () => {
  test.each([[''], ['123'], ['👍👍'], ['Qwrtz'], ['Zxcv bnmlk wqrt plkj'], ['\ud800']])(
    'is unknown: %s',
    (text) => {
      expect(languageOf(text)).toBe('unknown')
    },
  )
})

describe('the sender’s locale', () => {
  test('decides for words that many languages share', () => {
    expect(languageOf('Super App', 'de-AT')).toBe('de')
    expect(languageOf('Super App', 'fr')).toBe('fr')
  })

  test('decides for a few unknown words', () => {
    expect(languageOf('Dashboard Widgets', 'nl-NL')).toBe('nl')
  })

  test('yields to the words', () => {
    expect(languageOf('The app is slow and I hate it', 'de')).toBe('en')
  })
})
