/** One theme of a report: its size, its change, how it feels, and what to know before trusting it. */
import type { ReportTheme } from '../../contracts/report.ts'
import { Sparkline } from '../charts/Sparkline.tsx'
import { type Filters, toInboxUrl } from '../filters.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Delta } from '../ui/Delta.tsx'
import { SentimentBar } from '../ui/SentimentBar.tsx'
import { ThemeMarks } from './ThemeMarks.tsx'

interface Props {
  readonly theme: ReportTheme
  readonly rank: number
  /** Releases that set a theme apart. */
  readonly tellingReleases: ReadonlySet<string>
  readonly period: Pick<Filters, 'from' | 'to'>
}

export function ThemeRow({ theme, rank, tellingReleases, period }: Props) {
  const { report: words } = strings
  const count = format.count(theme.count)
  return (
    <tr data-change={theme.change}>
      <td class="rank">{rank}</td>
      <th scope="row">
        <a class="ranking-label" href={`/themes/${theme.themeId}`}>
          {theme.label}
        </a>{' '}
        <ThemeMarks theme={theme} />
        <div class="ranking-hint">
          <span class="narrow-only">
            <span>{format.percent(theme.share)}</span>
            <SentimentBar mean={theme.sentimentMean} />
          </span>
          {theme.topRelease && tellingReleases.has(theme.topRelease.release) && (
            <span>
              {words.release(theme.topRelease.release, format.percent(theme.topRelease.share))}
            </span>
          )}
        </div>
      </th>
      <td class="number ranking-count">
        <a
          href={toInboxUrl({ ...period, theme: theme.themeId })}
          aria-label={words.openEntries(count, theme.label)}
        >
          {count}
        </a>
      </td>
      <td class="number" data-strong={theme.isSignificant}>
        <Delta value={theme.delta} />
      </td>
      <td class="number wide-only">{format.percent(theme.share)}</td>
      <td class="wide-only">
        <SentimentBar mean={theme.sentimentMean} />
        {theme.negativeShare > 0 && (
          <span class="ranking-negative">
            {words.negative(format.percent(theme.negativeShare))}
          </span>
        )}
      </td>
      <td class="wide-only">
        <Sparkline counts={theme.trend} />
      </td>
    </tr>
  )
}
