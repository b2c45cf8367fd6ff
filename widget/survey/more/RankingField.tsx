/** Puts choices in order by two buttons each. Every move is said, and the focus stays with what was moved. */
import type { JSX } from 'preact'
import type { FieldProps } from '../field-props.ts'
import type { MoreStrings } from './more-field.tsx'

export function RankingField(
  props: FieldProps<'ranking'> & { readonly strings: MoreStrings },
): JSX.Element {
  const { question, run, value, answer, strings, naming } = props
  const { choices } = question
  const order = Array.isArray(value) ? value : []
  const ranked = [
    ...order.flatMap((chosen) => choices.filter((choice) => choice.id === chosen)),
    ...choices.filter((choice) => !order.includes(choice.id)),
  ]

  const move = (from: number, step: -1 | 1, button: HTMLButtonElement): void => {
    const to = from + step
    const [moved, other] = [ranked[from], ranked[to]]
    if (!moved || !other) return
    const ids = ranked.map((choice) => choice.id)
    ids[from] = other.id
    ids[to] = moved.id
    answer(ids)
    run.show({ message: wordMove(strings, moved.label, to + 1, ranked.length) })
    button.focus()
  }
  return (
    <ol
      class="ranking"
      aria-labelledby={naming['aria-labelledby']}
      aria-describedby={naming['aria-describedby']}
    >
      {ranked.map((choice, index) => (
        <li key={choice.id}>
          <span>{choice.label}</span>
          <button
            type="button"
            class="up"
            aria-label={strings.moveUpLabel.replace('{name}', choice.label)}
            aria-disabled={index === 0}
            onClick={(event) => move(index, -1, event.currentTarget)}
          />
          <button
            type="button"
            class="down"
            aria-label={strings.moveDownLabel.replace('{name}', choice.label)}
            aria-disabled={index === ranked.length - 1}
            onClick={(event) => move(index, 1, event.currentTarget)}
          />
        </li>
      ))}
    </ol>
  )
}

function wordMove(strings: MoreStrings, name: string, position: number, count: number): string {
  return strings.movedText
    .replace('{name}', name)
    .replace('{position}', `${position}`)
    .replace('{count}', `${count}`)
}
