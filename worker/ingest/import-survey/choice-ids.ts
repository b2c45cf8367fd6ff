/** Gives choices that have only a label an id that can be read in answers. Pure. */
import { QUESTION_ID_MAX } from '../../../contracts/limits.ts'

/** `Far too slow!` → `far-too-slow`; with a number where a label gives none, or the same one again. */
export function toChoiceIds(labels: readonly string[]): string[] {
  const taken = new Set<string>()
  return labels.map((label, index) => {
    const slug = label
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, QUESTION_ID_MAX - 4)
    const id = slug === '' || taken.has(slug) ? `${slug || 'choice'}-${index + 1}` : slug
    taken.add(id)
    return id
  })
}
