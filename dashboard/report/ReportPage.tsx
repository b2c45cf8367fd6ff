/** One period's report: the latest at `/`, any other by its id. */

import { ApiProblem } from '../api-problem.ts'
import { format } from '../format.ts'
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Page } from '../ui/Page.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { FirstReport } from './FirstReport.tsx'
import { PendingNotice } from './PendingNotice.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { ReportKicker } from './ReportKicker.tsx'
import { ReportView } from './ReportView.tsx'

interface Props {
  readonly id?: string
}

export function ReportPage({ id }: Props) {
  const { api } = useSession()
  const report = useResource(
    id ?? 'latest',
    async (signal) => {
      try {
        return await api.getReport(id ?? 'latest', signal)
      } catch (thrown) {
        const isNoneYet = id === undefined && thrown instanceof ApiProblem && thrown.status === 404
        if (isNoneYet) return null
        throw thrown
      }
    },
    (value) => value === null,
  )
  const shown = report.state.value ?? null

  return (
    <Page
      title={shown ? format.period(shown.periodStart, shown.periodEnd) : strings.report.title}
      kicker={shown && <ReportKicker report={shown} />}
      actions={shown && <PeriodPicker reportId={shown.id} />}
    >
      {shown && (id === undefined || shown.state === 'open') && (
        <PendingNotice onDone={report.reload} />
      )}
      <ResourceView
        resource={report}
        skeletonRows={8}
        empty={<FirstReport onReport={report.reload} />}
      >
        {(value) => value && <ReportView report={value} />}
      </ResourceView>
    </Page>
  )
}
