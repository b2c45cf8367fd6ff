/**
 * Where the languages but English are, and which of them a person gets. Loaded only where the first language is not English, because
 * the names of so many files cost the open form bytes.
 */
import { negotiateLocale } from '../core/negotiate-locale.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Strings } from '../strings.ts'

/** What is loaded at one moment: the form and what comes of it, what is added to it, surveys, and what the widget tells by itself. */
export type CataloguePart = 'form' | 'extras' | 'survey' | 'notices'

export interface FoundCatalogue {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly texts: Partial<Strings>
}

type LoadPart = () => Promise<{ readonly texts: Partial<Strings> }>

const CATALOGUES: Readonly<Record<string, Partial<Record<CataloguePart, LoadPart>>>> = {
  en: {},
  de: { form: () => import('./de/form-de.ts') },
  fr: { form: () => import('./fr/form-fr.ts') },
  es: { form: () => import('./es/form-es.ts') },
  'pt-BR': { form: () => import('./pt-br/form-pt-br.ts') },
  it: { form: () => import('./it/form-it.ts') },
  nl: { form: () => import('./nl/form-nl.ts') },
  pl: { form: () => import('./pl/form-pl.ts') },
  ja: { form: () => import('./ja/form-ja.ts') },
  'zh-CN': { form: () => import('./zh-cn/form-zh-cn.ts') },
  ko: { form: () => import('./ko/form-ko.ts') },
  ar: { form: () => import('./ar/form-ar.ts') },
  he: { form: () => import('./he/form-he.ts') },
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
