/** Whom to write to. The browser may fill it in. */
import type { JSX } from 'preact'
import type { FieldProps } from '../field-props.ts'
import type { MoreStrings } from './more-field.tsx'
import { pairsOf } from './pairs-of.ts'

const FIELDS = {
  name: { type: 'text', autoComplete: 'name', label: 'contactNameLabel' },
  email: { type: 'email', autoComplete: 'email', label: 'contactEmailLabel' },
  phone: { type: 'tel', autoComplete: 'tel', label: 'contactPhoneLabel' },
  company: { type: 'text', autoComplete: 'organization', label: 'contactCompanyLabel' },
} as const

export function ContactField(
  props: FieldProps<'contact'> & { readonly strings: MoreStrings },
): JSX.Element {
  const { question, value, answer, run, strings, naming } = props
  const pairs = pairsOf(value)
  return (
    <fieldset class="contact" aria-labelledby={naming['aria-labelledby']} aria-describedby="text">
      {question.fields.map(({ name, isRequired = false }) => {
        const { label, ...attributes } = FIELDS[name]
        return (
          <label key={name}>
            {strings[label]} {isRequired && <small>{strings.isRequiredLabel}</small>}
            <input
              {...attributes}
              aria-required={isRequired}
              aria-invalid={run.part === name}
              aria-describedby="issue"
              value={pairs[name] ?? ''}
              onInput={(event) => answer({ ...pairs, [name]: event.currentTarget.value })}
            />
          </label>
        )
      })}
    </fieldset>
  )
}
