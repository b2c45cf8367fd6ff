/** The figures of a volume chart as a table. */
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import type { Week } from './weeks.ts'

interface Props {
  readonly title: string
  readonly weeks: readonly Week[]
}

export function VolumeTable({ title, weeks }: Props) {
  const hasSentiment = weeks.some((week) => week.sentimentMean !== null)
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.charts.week}</th>
          <th scope="col" class="number">
            {strings.charts.entries}
          </th>
          {hasSentiment && (
            <th scope="col" class="number">
              {strings.charts.sentiment}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.start}>
            <th scope="row">{format.day(week.start)}</th>
            <td class="number">{format.count(week.count)}</td>
            {hasSentiment && (
              <td class="number">
                {week.sentimentMean === null ? '–' : format.score(week.sentimentMean)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
