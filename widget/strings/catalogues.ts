/**
 * Where the languages but English are, and which of them a person gets. Loaded only where the first language is not English, because
 * the names of so many files cost the open form bytes.
 */
import { negotiateLocale } from '../core/negotiate-locale.ts'
import type { GivenOptions } from '../core/options.ts'
import type { CatalogueTexts } from './catalogue.ts'

/** What is loaded at one moment: the form and what comes of it, what is added to it, surveys, and what the widget tells by itself. */
export type CataloguePart = 'form' | 'extras' | 'survey' | 'notices'

export interface FoundCatalogue {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly texts: CatalogueTexts
}

type LoadPart = () => Promise<{ readonly texts: CatalogueTexts }>

const CATALOGUES: Readonly<Record<string, Partial<Record<CataloguePart, LoadPart>>>> = {
  en: {},
  de: {
    form: () => import('./de/form-de.ts'),
    extras: () => import('./de/extras-de.ts'),
    survey: () => import('./de/survey-de.ts'),
    notices: () => import('./de/notices-de.ts'),
  },
  fr: {
    form: () => import('./fr/form-fr.ts'),
    extras: () => import('./fr/extras-fr.ts'),
    survey: () => import('./fr/survey-fr.ts'),
    notices: () => import('./fr/notices-fr.ts'),
  },
  es: {
    form: () => import('./es/form-es.ts'),
    extras: () => import('./es/extras-es.ts'),
    survey: () => import('./es/survey-es.ts'),
    notices: () => import('./es/notices-es.ts'),
  },
  'pt-BR': {
    form: () => import('./pt-br/form-pt-br.ts'),
    extras: () => import('./pt-br/extras-pt-br.ts'),
    survey: () => import('./pt-br/survey-pt-br.ts'),
    notices: () => import('./pt-br/notices-pt-br.ts'),
  },
  it: {
    form: () => import('./it/form-it.ts'),
    extras: () => import('./it/extras-it.ts'),
    survey: () => import('./it/survey-it.ts'),
    notices: () => import('./it/notices-it.ts'),
  },
  nl: {
    form: () => import('./nl/form-nl.ts'),
    extras: () => import('./nl/extras-nl.ts'),
    survey: () => import('./nl/survey-nl.ts'),
    notices: () => import('./nl/notices-nl.ts'),
  },
  pl: {
    form: () => import('./pl/form-pl.ts'),
    extras: () => import('./pl/extras-pl.ts'),
    survey: () => import('./pl/survey-pl.ts'),
    notices: () => import('./pl/notices-pl.ts'),
  },
  ja: {
    form: () => import('./ja/form-ja.ts'),
    extras: () => import('./ja/extras-ja.ts'),
    survey: () => import('./ja/survey-ja.ts'),
    notices: () => import('./ja/notices-ja.ts'),
  },
  'zh-CN': {
    form: () => import('./zh-cn/form-zh-cn.ts'),
    extras: () => import('./zh-cn/extras-zh-cn.ts'),
    survey: () => import('./zh-cn/survey-zh-cn.ts'),
    notices: () => import('./zh-cn/notices-zh-cn.ts'),
  },
  ko: {
    form: () => import('./ko/form-ko.ts'),
    extras: () => import('./ko/extras-ko.ts'),
    survey: () => import('./ko/survey-ko.ts'),
    notices: () => import('./ko/notices-ko.ts'),
  },
  ar: {
    form: () => import('./ar/form-ar.ts'),
    extras: () => import('./ar/extras-ar.ts'),
    survey: () => import('./ar/survey-ar.ts'),
    notices: () => import('./ar/notices-ar.ts'),
  },
  he: {
    form: () => import('./he/form-he.ts'),
    extras: () => import('./he/extras-he.ts'),
    survey: () => import('./he/survey-he.ts'),
    notices: () => import('./he/notices-he.ts'),
  },
}

const RIGHT_TO_LEFT = ['ar', 'he']

/** Without texts where none of the wishes is spoken here. Rejects where the catalogue cannot be loaded. */
export async function loadCatalogue(
  { locale }: GivenOptions,
  part: CataloguePart,
): Promise<FoundCatalogue> {
  const wishes = locale ? [locale] : navigator.languages
  const found = negotiateLocale(wishes, Object.keys(CATALOGUES)) ?? { offered: 'en', locale: 'en' }
  const { texts = {} } = (await CATALOGUES[found.offered]?.[part]?.()) ?? {}
  return { locale: found.locale, dir: RIGHT_TO_LEFT.includes(found.offered) ? 'rtl' : 'ltr', texts }
}
