/** What kind of report this is, and how fresh. */
import type { Report } from '../../contracts/report.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  readonly report: Report
}

export function ReportKicker({ report }: Props) {
  const { report: words } = strings
  return (
    <>
      {words.weekly} <StateMark report={report} />{' '}
      <time dateTime={report.builtAt} title={format.time(report.builtAt)}>
        {words.built(format.ago(report.builtAt, Date.now()))}
      </time>
    </>
  )
}

function StateMark({ report }: Props) {
  const { report: words } = strings
  if (report.state === 'frozen') return <Mark text={words.frozen} />
  return Date.now() < Date.parse(report.periodEnd) ? (
    <Mark text={words.open} tone="strong" title={words.openNote} />
  ) : (
    <Mark text={words.settling} title={words.settlingNote} />
  )
}
