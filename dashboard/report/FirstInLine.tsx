/** The theme ranked first as a sentence, for weeks whose highlights are about something else. */
import type { ReportTheme } from '../../contracts/report.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly theme: ReportTheme
}

export function FirstInLine({ theme }: Props) {
  const { report, empty } = strings
  const count = empty.entries(theme.count, format.count(theme.count))
  return (
    <p class="first-in-line">
      {report.first}{' '}
      <a class="ranking-label" href={`/themes/${theme.themeId}`}>
        {theme.label}
      </a>
      , {report.firstText(count, format.percent(theme.negativeShare))}
    </p>
  )
}
