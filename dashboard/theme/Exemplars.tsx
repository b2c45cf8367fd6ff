/** The entries that stand best for a theme, in the respondents' own words. */
import type { ThemeDetail } from '../../contracts/theme.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly exemplars: ThemeDetail['exemplars']
}

export function Exemplars({ exemplars }: Props) {
  if (exemplars.length === 0) return null
  return (
    <section aria-labelledby="exemplars">
      <h2 id="exemplars">{strings.theme.exemplars}</h2>
      <ul class="quotes">
        {exemplars.map(({ entryId, message, createdAt }) => (
          <li key={entryId}>
            <blockquote dir="auto">{message}</blockquote>
            <time class="muted" dateTime={createdAt}>
              {format.date(createdAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
