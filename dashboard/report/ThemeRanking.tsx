/** The themes of a period, largest first: what to fix next. */
import { useState } from 'preact/hooks'
import type { ReportTheme } from '../../contracts/report.ts'
import type { Filters } from '../filters.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { ThemeRow } from './ThemeRow.tsx'
import { listTellingReleases } from './telling-releases.ts'

/** Rows shown before the rest is asked for. */
const ROWS_SHOWN = 12

interface Props {
  readonly themes: readonly ReportTheme[]
  /** Entries of the period that belong to no theme. */
  readonly unthemed: number
  readonly period: Pick<Filters, 'from' | 'to'>
}

export function ThemeRanking({ themes, unthemed, period }: Props) {
  const [isWhole, setWhole] = useState(false)
  const { columns } = strings.report
  const shown = isWhole ? themes : themes.slice(0, ROWS_SHOWN)
  const tellingReleases = listTellingReleases(themes)
  const weeks = Math.max(0, ...themes.map((theme) => theme.trend.length))
  return (
    <section class="ranking" aria-labelledby="ranking">
      <h2 id="ranking">{strings.report.themes}</h2>
      <p class="section-note">
        {themes.length === 0 ? strings.report.noThemes : strings.report.themesNote}
      </p>
      {themes.length > 0 && (
        <table class="ranking-table" aria-labelledby="ranking">
          <thead>
            <tr>
              <th scope="col" class="rank">
                <span class="visually-hidden">{columns.rank}</span>
              </th>
              <th scope="col">{columns.theme}</th>
              <th scope="col" class="number">
                {columns.entries}
              </th>
              <th scope="col" class="number">
                {columns.change}
              </th>
              <th scope="col" class="number wide-only">
                {columns.share}
              </th>
              <th scope="col" class="wide-only">
                {columns.sentiment}
              </th>
              <th scope="col" class="wide-only">
                {columns.trend(weeks)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((theme, index) => (
              <ThemeRow
                key={theme.themeId}
                theme={theme}
                rank={index + 1}
                tellingReleases={tellingReleases}
                period={period}
              />
            ))}
          </tbody>
        </table>
      )}
      {unthemed > 0 && (
        <p class="section-note">{strings.report.unthemed(unthemed, format.count(unthemed))}</p>
      )}
      {shown.length < themes.length && (
        <p class="load-more">
          <button type="button" class="button" onClick={() => setWhole(true)}>
            {strings.report.showMore(themes.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  )
}
