/** A labelled control with its hint tied to it. The control gets the ids by a function. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Ids {
  readonly id: string
  readonly 'aria-describedby'?: string
}

interface Props {
  readonly label: string
  readonly hint?: ComponentChildren
  readonly children: (ids: Ids) => ComponentChildren
}

export function Field({ label, hint, children }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(hint ? { id, 'aria-describedby': hintId } : { id })}
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
