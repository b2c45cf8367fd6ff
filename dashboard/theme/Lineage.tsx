/** What happened to a theme, as sentences, newest first. */
import type { ThemeDetail } from '../../contracts/theme.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly events: ThemeDetail['lineage']
}

export function Lineage({ events }: Props) {
  if (events.length === 0) return null
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section aria-labelledby="lineage">
      <h3 id="lineage" class="chart-title">
        {strings.theme.history}
      </h3>
      <ol class="lineage">
        {newestFirst.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.detail}`}>
            <time dateTime={event.at}>{format.date(event.at)}</time>
            <p>
              {strings.theme.lineage[event.kind]}
              {event.detail && `: ${event.detail}`}
              {event.fromThemeIds.map((id, index) => (
                <a key={id} class="lineage-origin" href={`/themes/${id}`}>
                  {strings.theme.origin(index + 1, event.fromThemeIds.length)}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
