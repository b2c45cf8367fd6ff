/**
 * As many texts as asked for, no two alike: the sample project's entries first, then again and again with words left out
 * and a few words of another entry in the same language added. Good for timing, not for judging themes. Pure.
 */
import { seededRandom } from '../../worker/analysis/maths/seeded-random.ts'
import { SAMPLE_ENTRIES } from '../../worker/sample/sample-entries.ts'

export interface VariedText {
  readonly message: string
  readonly locale: string
}

const SEED = 20_261_122
const KEPT_SHARE = 0.85
const ADDED_WORDS = 5

export function varyTexts(count: number): VariedText[] {
  const random = seededRandom(SEED)
  const byLanguage = Map.groupBy(SAMPLE_ENTRIES, languageOf)
  return Array.from({ length: count }, (_, i) => {
    const entry = SAMPLE_ENTRIES[i % SAMPLE_ENTRIES.length]
    if (!entry) throw new Error('the sample has entries')
    if (i < SAMPLE_ENTRIES.length) return { message: entry.message, locale: entry.locale }
    const peers = byLanguage.get(languageOf(entry)) ?? []
    const other = wordsOf(peers[Math.floor(random() * peers.length)]?.message ?? '')
    const start = Math.floor(random() * other.length)
    const kept = wordsOf(entry.message).filter(() => random() < KEPT_SHARE)
    const words = [...kept, ...other.slice(start, start + ADDED_WORDS)]
    return { message: words.join(' '), locale: entry.locale }
  })
}

function languageOf({ locale }: { readonly locale: string }): string {
  return locale.slice(0, 2)
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/)
}
