/** A labelled select over a closed list, its first choice being "any". */
import { strings } from '../strings.ts'
import { Field } from './Field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}

export function SelectField({ label, value, choices, onChoose }: Props) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{strings.inbox.any}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
