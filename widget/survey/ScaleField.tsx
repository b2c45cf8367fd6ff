/** One point of a scale, as a native radio group. */
import type { JSX } from 'preact'
import { scaleOf } from '../core/survey/scale.ts'
import type { FieldProps } from './field-props.ts'

/** More points than these take two rows on a narrow screen. */
const ROW_MAX = 7

export function ScaleField({
  question,
  run,
  value,
  answer,
  naming,
}: FieldProps<'rating' | 'nps' | 'csat' | 'ces'>): JSX.Element {
  const { values, display } = scaleOf(question)
  const { lowLabel, highLabel } = question
  const marks = display === 'number' ? undefined : run.marks
  return (
    <>
      <div
        {...naming}
        role="radiogroup"
        class={`scale ${display} ${values.length > ROW_MAX ? 'long' : ''}`}
        onKeyDown={run.browse}
      >
        {values.map((point, index) => (
          <label key={point}>
            <input
              type="radio"
              name={question.id}
              checked={point === value}
              aria-label={marks?.nameMark(question, point, run.strings)}
              onChange={() => answer(point)}
            />
            {marks ? marks.drawMark(display, index / (values.length - 1)) : point}
          </label>
        ))}
      </div>
      {(lowLabel || highLabel) && (
        <p id="ends" class="ends">
          <span>{lowLabel}</span> <span>{highLabel}</span>
        </p>
      )}
    </>
  )
}
