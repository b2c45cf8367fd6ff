/** The headline figures, each with its change and, where it is an estimate, how sure it is. */
import type { Metric, ReportBody } from '../../contracts/report.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Delta } from '../ui/Delta.tsx'
import { Figure } from './Figure.tsx'

interface Props {
  readonly body: ReportBody
}

export function Figures({ body }: Props) {
  const { report: words } = strings
  const { entries, sentiment, metrics } = body
  const sentimentDelta =
    sentiment.mean === null || sentiment.previousMean === null
      ? null
      : sentiment.mean - sentiment.previousMean
  return (
    <section class="figures" aria-labelledby="figures">
      <h2 id="figures" class="section-label">
        {words.figures}
      </h2>
      <dl>
        <Figure name={words.entries} value={format.count(entries.current)}>
          <Delta value={entries.delta} />{' '}
          {entries.respondents > 0 &&
            words.people(entries.respondents, format.count(entries.respondents))}
        </Figure>
        <Figure
          name={words.sentiment}
          value={sentiment.mean === null ? null : format.score(sentiment.mean)}
          missing={words.noEntries}
        >
          {sentimentDelta !== null && <Delta value={sentimentDelta} digits={2} />}{' '}
          {words.sentimentScale}
        </Figure>
        <Estimate
          name={words.nps}
          title={words.npsLong}
          metric={metrics.nps}
          word={format.signed}
        />
        <Estimate
          name={words.csat}
          title={words.csatLong}
          metric={metrics.csat}
          word={wordPercent}
        />
      </dl>
    </section>
  )
}

interface EstimateProps {
  readonly name: string
  readonly title: string
  readonly metric: Metric | null
  readonly word: (value: number) => string
}

function Estimate({ name, title, metric, word }: EstimateProps) {
  if (metric === null) {
    return <Figure name={name} title={title} value={null} missing={strings.report.noAnswers} />
  }
  return (
    <Figure name={name} title={title} value={word(metric.value)}>
      {metric.delta !== null && (
        <Delta value={metric.delta} more={isClear(metric) ? 'better' : 'neither'} />
      )}{' '}
      {strings.report.sample(metric.n)}
      <span class="figure-interval">
        {strings.report.interval(word(metric.low), word(metric.high))}
      </span>
    </Figure>
  )
}

/** Whether the change is more than the interval of the new value explains; only then it may look good or bad. */
function isClear({ previousValue, low, high }: Metric): boolean {
  return previousValue !== null && (previousValue < low || previousValue > high)
}

function wordPercent(value: number): string {
  return format.percent(value / 100)
}
