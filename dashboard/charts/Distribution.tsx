/** How a whole is made of its parts: a table whose rows carry their share as a bar. */
import { format } from '../format.ts'
import { strings } from '../strings.ts'

export interface Part {
  readonly name: string
  readonly label: string
  readonly count: number
  readonly href: string
}

interface Props {
  readonly title: string
  readonly parts: readonly Part[]
}

export function Distribution({ title, parts }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const shown = parts.filter((part) => part.count > 0)
  return (
    <section class="distribution">
      <h3 class="chart-title">
        {title} <span class="muted">{strings.charts.distributionOf(format.count(total))}</span>
      </h3>
      <table class="distribution-table">
        <caption class="visually-hidden">{title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{strings.charts.label}</th>
            <th scope="col">{strings.charts.share}</th>
            <th scope="col">{strings.charts.entries}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, label, count, href }) => (
            <tr key={name} data-part={name}>
              <th scope="row">
                <a href={href}>{label}</a>
              </th>
              <td>
                <span class="distribution-share">
                  <span class="distribution-track">
                    <span
                      class="distribution-fill"
                      style={{ width: `${(count / total) * 100}%` }}
                    />
                  </span>
                  <span class="figure">{format.percent(count / total)}</span>
                </span>
              </td>
              <td class="number">{format.count(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
