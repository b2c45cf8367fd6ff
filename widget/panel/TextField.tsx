/** A text control with its label, and the words for what is wrong with it. */
import type { JSX } from 'preact'

interface Props {
  readonly name: string
  readonly label: string
  readonly placeholder: string
  /** Shown at first; the control keeps its own from then on. */
  readonly value: string | undefined
  readonly issue: string | undefined
  readonly isMultiline?: boolean
  /** Stands below the control, for instance what is left to write. */
  readonly hint?: string | undefined
}

export function TextField({ name, label, placeholder, value, issue, ...more }: Props): JSX.Element {
  const control = {
    id: name,
    name,
    placeholder,
    defaultValue: value,
    'aria-invalid': !!issue,
    'aria-describedby': `${name}-note`,
  }
  return (
    <div>
      <label for={name}>{label}</label>
      {more.isMultiline ? <textarea {...control} /> : <input type="email" {...control} />}
      <p id={control['aria-describedby']} class={issue && 'issue'}>
        {issue || more.hint}
      </p>
    </div>
  )
}
