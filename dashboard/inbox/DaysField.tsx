/** The days an entry was written between. */
import { useId } from 'preact/hooks'
import type { Filters } from '../filters.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly filters: Filters
  readonly onChange: (patch: Partial<Filters>) => void
}

export function DaysField({ filters, onChange }: Props) {
  const id = useId()
  const { inbox } = strings
  return (
    <fieldset class="days" aria-describedby={`${id}-hint`}>
      <div class="field">
        <label for={`${id}-from`}>{inbox.names.from}</label>
        <input
          id={`${id}-from`}
          type="date"
          value={filters.from}
          {...(filters.to ? { max: filters.to } : {})}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-to`}>{inbox.names.to}</label>
        <input
          id={`${id}-to`}
          type="date"
          value={filters.to}
          {...(filters.from ? { min: filters.from } : {})}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </div>
      <p class="hint" id={`${id}-hint`}>
        {inbox.days}
      </p>
    </fieldset>
  )
}
