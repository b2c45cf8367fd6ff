/** Gives words of other languages the stem of their English counterpart, where the shared vocabulary has one. Pure. */
import { SHARED_LANGUAGES, SHARED_VOCABULARY } from './shared-vocabulary.ts'
import { stemWord } from './stem-word.ts'

/** The English stem for a stem of another language, or the stem itself. */
export function sharedTerm(stem: string, language: string): string {
  if (language === 'en') return stem
  return termsOf(language).get(stem) ?? stem
}

const compiled = new Map<string, ReadonlyMap<string, string>>()

function termsOf(language: string): ReadonlyMap<string, string> {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const column = SHARED_LANGUAGES.indexOf(language)
  const terms = new Map<string, string>()
  for (const line of column < 0 ? [] : SHARED_VOCABULARY.trim().split('\n')) {
    const cells = line.split('|')
    const english = stemWord(cells[0] ?? '', 'en')
    for (const word of (cells[column] ?? '').split(' ')) {
      const stem = stemWord(word, language)
      // The first concept keeps a stem that two of them share.
      if (!terms.has(stem)) terms.set(stem, english)
    }
  }
  compiled.set(language, terms)
  return terms
}
