/** The body of a report, from what stands out to what it is made of. */

import { useMemo } from 'preact/hooks'
import type { Report } from '../../contracts/report.ts'
import { INTENTS, SENTIMENT_LABELS } from '../../contracts/vocabulary.ts'
import { Distribution } from '../charts/Distribution.tsx'
import { VolumeChart } from '../charts/VolumeChart.tsx'
import { toWeeks } from '../charts/weeks.ts'
import { toInboxUrl, toPeriodFilters } from '../filters.ts'
import { strings } from '../strings.ts'
import { Figures } from './Figures.tsx'
import { Highlights } from './Highlights.tsx'
import { ThemeRanking } from './ThemeRanking.tsx'

interface Props {
  readonly report: Report
}

export function ReportView({ report }: Props) {
  const { body, periodStart, periodEnd } = report
  const period = toPeriodFilters(periodStart, periodEnd)
  const counts = body.entries.history
  const sentimentMeans = body.sentiment.history
  const weeks = useMemo(
    () => toWeeks({ counts, sentimentMeans }, periodStart),
    [counts, sentimentMeans, periodStart],
  )
  return (
    <>
      <div class="report-lede">
        <Highlights highlights={body.highlights} first={body.themes[0]} />
        <Figures body={body} />
      </div>
      <ThemeRanking themes={body.themes} unthemed={body.entries.unthemed} period={period} />
      <section class="report-shape" aria-labelledby="shape">
        <h2 id="shape">{strings.report.shape}</h2>
        <VolumeChart title={strings.charts.volumeAndSentiment} weeks={weeks} />
        <div class="report-parts">
          <Distribution
            title={strings.charts.distribution}
            parts={SENTIMENT_LABELS.map((label) => ({
              name: label,
              label: strings.sentiments[label],
              count: body.sentiment.counts[label] ?? 0,
              href: toInboxUrl({ ...period, sentiment: label }),
            }))}
          />
          <Distribution
            title={strings.inbox.names.intent}
            parts={INTENTS.map((intent) => ({
              name: intent,
              label: strings.intents[intent],
              count: body.intents[intent] ?? 0,
              href: toInboxUrl({ ...period, intent }),
            }))}
          />
        </div>
      </section>
      <p class="provenance">
        {strings.report.provenance(report.analysisVersion, report.inputHash.slice(0, 12))}
      </p>
    </>
  )
}
