/** One further field: text, a choice of a list, or a box to tick. */
import type { JSX } from 'preact'
import { METADATA_VALUE_MAX } from '../../../contracts/limits.ts'
import type { CustomField } from '../../api.ts'

interface Props {
  readonly field: CustomField
  /** Its name in the form. */
  readonly name: string
  readonly value: string | undefined
  readonly issue: string | undefined
  readonly placeholder?: string
  readonly requiredLabel: string
  readonly chooseLabel: string
}

export function CustomFieldView(props: Props): JSX.Element {
  const { field, name, value, issue, placeholder, requiredLabel, chooseLabel } = props
  const noteId = `${name}-note`
  const control = { id: name, name, 'aria-invalid': !!issue, 'aria-describedby': noteId }
  const label = (
    <label for={name}>
      {field.label} {field.isRequired && requiredLabel}
    </label>
  )
  return (
    <div class={`more ${field.type}`}>
      {field.type !== 'checkbox' && label}
      {field.type === 'text' && (
        <input
          type="text"
          maxLength={METADATA_VALUE_MAX}
          placeholder={placeholder ?? ''}
          defaultValue={value}
          {...control}
        />
      )}
      {field.type === 'select' && (
        <select {...control}>
          <option value="">{chooseLabel}</option>
          {field.options?.map((option) => (
            <option key={option} selected={option === value}>
              {option}
            </option>
          ))}
        </select>
      )}
      {field.type === 'checkbox' && (
        <input type="checkbox" value="true" defaultChecked={!!value} {...control} />
      )}
      {field.type === 'checkbox' && label}
      <p id={noteId} class="issue">
        {issue}
      </p>
    </div>
  )
}
