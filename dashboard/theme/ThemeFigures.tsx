/** A theme at a glance. */
import type { ThemeDetail } from '../../contracts/theme.ts'
import { format } from '../format.ts'
import { Figure } from '../report/Figure.tsx'
import { strings } from '../strings.ts'

interface Props {
  readonly theme: ThemeDetail
}

export function ThemeFigures({ theme }: Props) {
  const { theme: words, report } = strings
  const { mean } = theme.sentiment
  return (
    <section class="figures figures-wide" aria-labelledby="theme-summary">
      <h2 id="theme-summary" class="visually-hidden">
        {words.summary}
      </h2>
      <dl>
        <Figure name={words.entries} value={format.count(theme.entryCount)} />
        <Figure
          name={words.sentiment}
          value={mean === null ? null : format.score(mean)}
          missing={report.noEntries}
        >
          {report.sentimentScale}
        </Figure>
        <Figure
          name={words.first}
          value={theme.firstSeenAt && format.date(theme.firstSeenAt)}
          missing={strings.unknown}
        />
        <Figure
          name={words.last}
          value={theme.lastSeenAt && format.date(theme.lastSeenAt)}
          missing={strings.unknown}
        />
      </dl>
    </section>
  )
}
