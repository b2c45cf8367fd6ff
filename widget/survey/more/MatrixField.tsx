/** One choice a row, the same choices for all rows. A table where there is room; on a narrow screen each row stands by itself. */
import type { JSX } from 'preact'
import type { FieldProps } from '../field-props.ts'
import { pairsOf } from './pairs-of.ts'

export function MatrixField(props: FieldProps<'matrix'>): JSX.Element {
  const { question, value, answer, run, naming } = props
  const { rows, columns, id } = question
  const pairs = pairsOf(value)
  return (
    <fieldset
      class="matrix"
      aria-labelledby={naming['aria-labelledby']}
      aria-describedby={naming['aria-describedby']}
    >
      <div class="columns" aria-hidden="true">
        <span />
        {columns.map((column) => (
          <span key={column.id}>{column.label}</span>
        ))}
      </div>
      {rows.map((row) => (
        <div
          key={row.id}
          role="radiogroup"
          class="row"
          aria-labelledby={`row-${row.id}`}
          aria-describedby="issue"
          aria-invalid={run.part === row.id}
          aria-required={naming['aria-required']}
        >
          <span id={`row-${row.id}`}>{row.label}</span>
          {columns.map((column) => (
            <label key={column.id}>
              <input
                type="radio"
                name={`${id}.${row.id}`}
                checked={pairs[row.id] === column.id}
                onChange={() => answer({ ...pairs, [row.id]: column.id })}
              />
              <span>{column.label}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
