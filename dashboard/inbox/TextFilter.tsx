/** A filter over an open list of words: applied when left or confirmed, not at each key. */
import { Field } from '../ui/Field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

export function TextFilter({ label, value, maxLength, onChange }: Props) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          key={value}
          defaultValue={value}
          maxLength={maxLength}
          autoCapitalize="none"
          spellcheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
