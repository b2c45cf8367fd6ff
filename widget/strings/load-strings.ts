/**
 * Chooses the language and lays the page's own texts over it. English comes with the code that shows it; every other language is loaded
 * on demand, and of it only the part that is shown.
 */
import type { GivenOptions } from '../core/options.ts'
import type { CataloguePart, FoundCatalogue } from './catalogues.ts'

export interface LoadedStrings<Texts> {
  /** For `lang` and `Intl`. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly strings: Texts
}

/** Falls back to English where a language is unknown or cannot be loaded. Whoever shows texts asks again on `STRINGS_EVENT`. */
export async function loadStrings<Texts extends object>(
  options: GivenOptions,
  part: CataloguePart,
  english: Texts,
): Promise<LoadedStrings<Texts>> {
  const locale = options.locale || navigator.language
  const found: Partial<FoundCatalogue> | undefined = /^en(-[a-z]{2})?$/i.test(locale)
    ? { locale }
    : await import('./catalogues.ts')
        .then(({ loadCatalogue }) => loadCatalogue(options, part))
        .catch(() => undefined)
  // `formTitle: undefined` is what an app writes that has no title of its own.
  const given = Object.entries(options).filter((option) => option[1] !== undefined)
  const strings = Object.assign({}, english, found?.texts, Object.fromEntries(given))
  return { locale: 'en', dir: 'ltr', ...found, strings }
}
