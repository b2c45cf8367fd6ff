/** Where a topic of the journey's feedback ended up. */
import type { Entry } from '../../contracts/entry.ts'
import type { Topic } from './feedback.ts'

/** The topics that must each become a theme. */
export const TOPICS = ['export', 'login', 'dark-mode'] as const satisfies readonly Topic[]

/** The theme that holds most entries of a topic, and how well the two agree. */
export function homeOf(
  topic: Topic,
  entries: readonly Entry[],
  topicOf: ReadonlyMap<string, Topic>,
) {
  const own = entries.filter(({ id }) => topicOf.get(id) === topic)
  const byTheme = Map.groupBy(own, ({ theme }) => theme?.id ?? 'none')
  const [home] = [...byTheme].toSorted(([, a], [, b]) => b.length - a.length)
  const [themeId, members] = home ?? ['none', []]
  const inTheme = entries.filter(({ theme }) => theme?.id === themeId)
  return {
    topic,
    themeId,
    recall: members.length / own.length,
    precision: members.length / inTheme.length,
  }
}
