/** One choice of a few, as a native radio group: arrow keys, one tab stop and the spoken position come with it. */
import type { JSX } from 'preact'

interface Props {
  readonly name: string
  readonly label: string
  readonly choices: readonly string[]
  /** The choices' texts, in the same order. */
  readonly texts: readonly string[]
  readonly value: string | undefined
}

export function ChoiceField({ name, label, choices, texts, value }: Props): JSX.Element {
  return (
    <fieldset class={name}>
      <legend>{label}</legend>
      {choices.map((choice, index) => (
        <label key={choice}>
          <input type="radio" name={name} value={choice} defaultChecked={choice === value} />
          {texts[index]}
        </label>
      ))}
    </fieldset>
  )
}
