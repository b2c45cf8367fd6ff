/** Formbricks' localised texts: the survey's own language where they stand, the others as translations. Pure. */

import type { Words } from './formbricks-schema.ts'
import { toPlainText } from './plain-text.ts'

/** `#recall:id/fallback:text#`, where the fallback has its spaces written as `nbsp`. */
const RECALL = /#recall:([\w-]{1,60})\/fallback:([^#]*)#/g

const DEFAULT_LANGUAGE = 'default'

export interface WordsReader {
  /** The own text of a path such as `score.title`; the others are remembered. */
  read(path: string, words: Words, max: number): string | undefined
  readonly translations: Record<string, Record<string, string>>
}

export function createWordsReader(): WordsReader {
  const translations: Record<string, Record<string, string>> = {}
  return {
    translations,
    read(path, words, max) {
      if (typeof words !== 'object' || words === null) return toText(words, max)
      for (const [language, text] of Object.entries(words)) {
        const translated = toText(text, max)
        if (language === DEFAULT_LANGUAGE || translated === undefined) continue
        translations[language] = { ...translations[language], [path]: translated }
      }
      return toText(words[DEFAULT_LANGUAGE], max)
    },
  }
}

function toText(text: string | null | undefined, max: number): string | undefined {
  const plain = toPlainText(text, Number.MAX_SAFE_INTEGER)
  return plain
    ?.replace(RECALL, (_, id: string, fallback: string) => {
      const otherwise = fallback.replaceAll('nbsp', ' ').trim()
      return otherwise === '' ? `{{${id}}}` : `{{${id}|${otherwise}}}`
    })
    .slice(0, max)
}
