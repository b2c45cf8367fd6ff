/** One or several of a few, with room for own words. */
import type { JSX } from 'preact'
import { OTHER } from '../core/survey/other.ts'
import type { FieldProps } from './field-props.ts'

export function ChoicesField(props: FieldProps<'single_choice' | 'multiple_choice'>): JSX.Element {
  const { question, run, value, answer, naming } = props
  const { strings, part } = run
  const isSingle = question.type === 'single_choice'
  const chosen = Array.isArray(value) ? value : value ? [`${value}`] : []
  const own = chosen.find((choice) => choice.startsWith(OTHER))

  /** Takes one choice out and puts another in. */
  const replace = (before: string | undefined, after: string | undefined): void => {
    const kept = chosen.filter((choice) => choice !== before)
    answer(isSingle ? after : after === undefined ? kept : [...kept, after])
  }
  const option = (id: string, label: string, checked: boolean): JSX.Element => (
    <label key={id}>
      <input
        type={isSingle ? 'radio' : 'checkbox'}
        name={question.id}
        checked={checked}
        onChange={() => replace(checked ? id : undefined, checked ? undefined : id)}
      />
      <span>{label}</span>
    </label>
  )
  const { 'aria-invalid': isWrong, 'aria-required': isRequired, ...named } = naming
  return (
    <fieldset
      {...(isSingle ? naming : named)}
      role={isSingle ? 'radiogroup' : undefined}
      class="choices"
      onKeyDown={run.browse}
    >
      {question.choices.map(({ id, label }) => option(id, label, chosen.includes(id)))}
      {question.hasOther && option(own ?? OTHER, strings.otherLabel, own !== undefined)}
      {own !== undefined && (
        <input
          type="text"
          aria-label={strings.otherFieldLabel}
          aria-describedby="issue"
          aria-invalid={part === 'other'}
          value={own.slice(OTHER.length)}
          onInput={(event) => replace(own, OTHER + event.currentTarget.value)}
        />
      )}
    </fieldset>
  )
}
