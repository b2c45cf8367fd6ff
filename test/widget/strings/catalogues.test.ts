import { describe, expect, test } from 'vitest'
import { type CataloguePart, loadCatalogue } from '../../../widget/strings/catalogues.ts'
import { extrasEn } from '../../../widget/strings/extras-en.ts'
import { ERROR_LOAD_TEXT, TRIGGER_LABEL } from '../../../widget/strings/launcher-en.ts'
import { noticesEn } from '../../../widget/strings/notices-en.ts'
import { outcomeEn } from '../../../widget/strings/outcome-en.ts'
import { surveyEn } from '../../../widget/strings/survey-en.ts'
import { surveyMarksEn } from '../../../widget/strings/survey-marks-en.ts'
import { surveyRestEn } from '../../../widget/strings/survey-rest-en.ts'
import { surveyTabEn } from '../../../widget/strings/survey-tab-en.ts'
import { formEn, type PluralText } from '../../../widget/strings.ts'

type Texts = Readonly<Record<string, PluralText>>

const ENGLISH: Readonly<Record<CataloguePart, Texts>> = {
  form: { triggerLabel: TRIGGER_LABEL, errorLoadText: ERROR_LOAD_TEXT, ...formEn, ...outcomeEn },
  extras: { ...extrasEn },
  survey: {
    ...surveyEn,
    ...surveyMarksEn,
    ...surveyTabEn,
    ...surveyRestEn,
    ...pick(outcomeEn, [
      'sendingText',
      'successMessageText',
      'confirmButtonLabel',
      'queuedMessageText',
      'busyMessageText',
      'maintenanceMessageText',
      'keptMessageText',
      'errorEmailText',
    ]),
  },
  notices: { ...noticesEn },
}

const LANGUAGES = [
  ['de', 'Latin'],
  ['fr', 'Latin'],
  ['es', 'Latin'],
  ['pt-BR', 'Latin'],
  ['it', 'Latin'],
  ['nl', 'Latin'],
  ['pl', 'Latin'],
  ['ja', 'Hiragana}\\p{Script=Katakana}\\p{Script=Han'],
  ['zh-CN', 'Han'],
  ['ko', 'Hangul'],
  ['ar', 'Arabic'],
  ['he', 'Hebrew'],
] as const

/** Words that are spelled alike in English and there: `text (language, language)`. */
const SAME_AS_ENGLISH = new Set([
  // Taken over from English.
  'Feedback (de, pt-BR, it, nl)',
  'E-mail (fr, pt-BR, it, nl, pl)',
  '[e-mail] (fr, pt-BR, it, nl, pl)',
  'Team (de, it, nl)',
  // From Latin, in both languages.
  'Question (fr)',
  'Message (fr)',
  'Idea (es, it)',
  'Maintenance (fr)',
  'Incident (fr)',
  '[secret] (fr)',
  '{tool}, area {number} (it)',
  // A Germanic word.
  'Name (de)',
])

const cases = LANGUAGES.flatMap(([language, script]) =>
  (['form', 'extras', 'survey', 'notices'] as const).map((part) => ({ language, script, part })),
)

describe.each(cases)('$language: $part', ({ language, script, part }) => {
  const english = ENGLISH[part]
  const load = async (): Promise<Texts> => {
    const texts: object = (await loadCatalogue({ locale: language }, part)).texts
    return Object.fromEntries(Object.entries(texts))
  }

  test('has each text once, and no other', async () => {
    expect(Object.keys(await load()).sort()).toEqual(Object.keys(english).sort())
  })

  test('says something everywhere, with nothing left to trim', async () => {
    for (const [name, text] of Object.entries(await load()))
      for (const form of formsOf(text)) expect(form, name).toMatch(/^\S(.*\S)?$/s)
  })

  test('keeps the placeholders', async () => {
    for (const [name, text] of Object.entries(await load()))
      for (const [category, form] of Object.entries(byCategory(text)))
        if (!isExact(language, category))
          expect(placeholders([form]), `${name}.${category}`).toEqual(
            placeholders(formsOf(english[name] ?? '')),
          )
  })

  test('has the plural forms of its language', async () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const [name, text] of Object.entries(await load())) {
      if (typeof text !== 'string') expect(Object.keys(text).toSorted(), name).toEqual(wanted)
      if (typeof english[name] === 'string') expect(typeof text, name).toBe('string')
    }
  })

  test('is written in its own script and words', async () => {
    const own = new RegExp(`[\\p{Script=${script}}]`, 'u')
    const same: string[] = []
    for (const [name, text] of Object.entries(await load()))
      for (const form of formsOf(text)) {
        expect(form, name).toMatch(own)
        if (formsOf(english[name] ?? '').includes(form) && !isSameWord(form, language))
          same.push(form)
      }
    expect(same).toEqual([])
  })
})

test('every word that is allowed to look English does', async () => {
  for (const entry of SAME_AS_ENGLISH) {
    const [, word = '', languages = ''] = /^(.*) \((.*)\)$/.exec(entry) ?? []
    for (const language of languages.split(', ')) {
      const found = await Promise.all(
        (['form', 'extras', 'survey', 'notices'] as const).map((part) =>
          loadCatalogue({ locale: language }, part),
        ),
      )
      const all = found.flatMap(({ texts }) => Object.values(texts))
      expect(all, `${word} in ${language}`).toContain(word)
    }
  }
})

test.each(LANGUAGES)('%s says the same thing in one way, wherever it stands', async (locale) => {
  const said = new Map<string, PluralText>()
  for (const part of ['form', 'extras', 'survey', 'notices'] as const) {
    const { texts } = await loadCatalogue({ locale }, part)
    for (const [name, text] of Object.entries(texts)) {
      expect(text, name).toEqual(said.get(name) ?? text)
      said.set(name, text)
    }
  }
})

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['de', 'ltr'],
  ['en', 'ltr'],
])('%s runs %s', async (locale, dir) => {
  expect((await loadCatalogue({ locale }, 'form')).dir).toBe(dir)
})

test('a language that nobody speaks here is answered in English', async () => {
  expect(await loadCatalogue({ locale: 'zh-TW' }, 'form')).toEqual({
    locale: 'en',
    dir: 'ltr',
    texts: {},
  })
})

function byCategory(text: PluralText): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { other: text } : { ...text }
}

function formsOf(text: PluralText): readonly string[] {
  return Object.values(byCategory(text))
}

function placeholders(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()
}

/** A category of one number only may write it as a word: Arabic and Hebrew have words for one and two of a thing. */
function isExact(language: string, category: string): boolean {
  if (category === 'other') return false
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: 1000 }, (_, count) => count)
  return numbers.filter((count) => rules.select(count) === category).length === 1
}

function isSameWord(form: string, language: string): boolean {
  return [...SAME_AS_ENGLISH].some((entry) => {
    const [, word, languages = ''] = /^(.*) \((.*)\)$/.exec(entry) ?? []
    return word === form && languages.split(', ').includes(language)
  })
}

function pick<Name extends string>(
  texts: Readonly<Record<Name, PluralText>>,
  names: readonly Name[],
): Texts {
  return Object.fromEntries(names.map((name) => [name, texts[name]]))
}
