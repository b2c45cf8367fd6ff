/** Chooses the language and lays the page's own texts over it. Languages but English are loaded on demand. */
import type { GivenOptions } from '../core/options.ts'
import { type FormStrings, formEn, type OutcomeStrings, type Strings } from '../strings.ts'

/** BCP 47 primary language → its catalogue. */
const CATALOGUES: Readonly<Record<string, () => Promise<Strings>>> = {
  de: async () => (await import('./de.ts')).de,
}

/** The form's texts, and in other languages what comes after it too. */
export type FormTexts = FormStrings & Partial<OutcomeStrings>

export interface LoadedStrings {
  readonly language: string
  readonly strings: FormTexts
}

/** Falls back to English where a language is unknown or cannot be loaded. */
export async function loadStrings(options: GivenOptions): Promise<LoadedStrings> {
  const language = (options.locale || navigator.language).slice(0, 2).toLowerCase()
  const catalogue = await CATALOGUES[language]?.().catch(() => undefined)
  return {
    language: catalogue ? language : 'en',
    strings: { ...formEn, ...catalogue, ...options },
  }
}
