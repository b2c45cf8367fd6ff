/** One choice of a few, as a native radio group: arrow keys, one tab stop and the spoken position come with it. */
import type { JSX } from 'preact'

interface Props {
  readonly name: string
  readonly label: string
  /** Value → its text. */
  readonly choices: Readonly<Record<string, string>>
  readonly value: string | undefined
}

export function ChoiceField({ name, label, choices, value }: Props): JSX.Element {
  return (
    <fieldset class={name}>
      <legend>{label}</legend>
      {Object.entries(choices).map(([choice, text]) => (
        <label key={choice}>
          <input type="radio" name={name} value={choice} checked={choice === value} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
