/** Steps and jumps between the periods that have a report. */
import { useLocation } from 'preact-iso'
import { format } from '../format.ts'
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'

/** A bit more than a year of weeks. */
const PERIODS_SHOWN = '60'

interface Props {
  readonly reportId: string
}

export function PeriodPicker({ reportId }: Props) {
  const { api } = useSession()
  const { route } = useLocation()
  const reports = useResource(reportId, (signal) =>
    api.listReports({ limit: PERIODS_SHOWN }, signal),
  )
  const items = reports.state.value?.items ?? []
  const index = items.findIndex((item) => item.id === reportId)
  if (items.length < 2 || index < 0) return null

  const address = (at: number) => `/reports/${items[at]?.id}`
  return (
    <div class="period-picker">
      <Step
        name={strings.report.previous}
        icon="left"
        href={items[index + 1] && address(index + 1)}
      />
      <label>
        <span class="visually-hidden">{strings.report.picker}</span>
        <select
          value={reportId}
          onChange={(event) => route(address(event.currentTarget.selectedIndex))}
        >
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {strings.report.pickerItem(
                format.period(item.periodStart, item.periodEnd),
                strings.empty.entries(item.entryCount, format.count(item.entryCount)),
                Date.now() < Date.parse(item.periodEnd),
              )}
            </option>
          ))}
        </select>
      </label>
      <Step name={strings.report.next} icon="right" href={items[index - 1] && address(index - 1)} />
    </div>
  )
}

interface StepProps {
  readonly name: string
  readonly icon: 'left' | 'right'
  readonly href: string | undefined
}

function Step({ name, icon, href }: StepProps) {
  if (href === undefined) {
    return (
      <span class="icon-button" data-off="true">
        <Icon name={icon} />
      </span>
    )
  }
  return (
    <a class="icon-button" href={href} aria-label={name} title={name}>
      <Icon name={icon} />
    </a>
  )
}
