/** Words, in one line or several. */
import type { JSX } from 'preact'
import type { FieldProps } from './field-props.ts'

const KINDS = {
  text: { type: 'text' },
  email: { type: 'email', autoComplete: 'email' },
  url: { type: 'url' },
  number: { type: 'text', inputMode: 'decimal' },
  phone: { type: 'tel', autoComplete: 'tel' },
} as const

export function OpenField({ question, value, answer, naming }: FieldProps<'open'>): JSX.Element {
  const { placeholder, format = 'text', isMultiline } = question
  const common = { ...naming, placeholder, value: `${value ?? ''}` }
  return isMultiline ? (
    <textarea {...common} rows={4} onInput={(event) => answer(event.currentTarget.value)} />
  ) : (
    <input {...common} {...KINDS[format]} onInput={(event) => answer(event.currentTarget.value)} />
  )
}
