/** The address that names an account. */
import { EMAIL_MAX } from '../../contracts/limits.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'

interface Props {
  readonly value: string
  readonly onInput: (value: string) => void
}

export function EmailField({ value, onInput }: Props) {
  return (
    <Field label={strings.account.email}>
      {(ids) => (
        <input
          {...ids}
          type="email"
          value={value}
          required
          maxLength={EMAIL_MAX}
          autoComplete="username"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
