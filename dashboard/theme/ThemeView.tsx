/** The body of a theme's page. */
import type { ThemeDetail } from '../../contracts/theme.ts'
import { SENTIMENT_LABELS } from '../../contracts/vocabulary.ts'
import { Distribution } from '../charts/Distribution.tsx'
import { VolumeChart } from '../charts/VolumeChart.tsx'
import { toInboxUrl } from '../filters.ts'
import { strings } from '../strings.ts'
import { Exemplars } from './Exemplars.tsx'
import { Lineage } from './Lineage.tsx'
import { ThemeEntries } from './ThemeEntries.tsx'
import { ThemeFigures } from './ThemeFigures.tsx'

interface Props {
  readonly theme: ThemeDetail
}

export function ThemeView({ theme }: Props) {
  return (
    <div class="theme-view">
      <ThemeFigures theme={theme} />
      <div class="theme-columns">
        <div class="theme-main">
          <Exemplars exemplars={theme.exemplars} />
          <VolumeChart title={strings.charts.volumeAndSentiment} weeks={theme.weeks} />
        </div>
        <aside class="theme-aside">
          <Distribution
            title={strings.charts.distribution}
            parts={SENTIMENT_LABELS.map((label) => ({
              name: label,
              label: strings.sentiments[label],
              count: theme.sentiment.counts[label] ?? 0,
              href: toInboxUrl({ theme: theme.id, sentiment: label }),
            }))}
          />
          <Lineage events={theme.lineage} />
        </aside>
      </div>
      <ThemeEntries themeId={theme.id} />
    </div>
  )
}
