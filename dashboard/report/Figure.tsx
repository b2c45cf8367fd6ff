/** One headline figure, or the words for its absence. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly name: string
  readonly title?: string
  readonly value: string | null
  readonly missing?: string
  readonly children?: ComponentChildren
}

export function Figure({ name, title, value, missing, children }: Props) {
  return (
    <div class="headline-figure">
      <dt>{title === undefined ? name : <abbr title={title}>{name}</abbr>}</dt>
      {value === null ? (
        <dd class="headline-missing">{missing}</dd>
      ) : (
        <>
          <dd class="headline-value">{value}</dd>
          {children && <dd class="headline-note">{children}</dd>}
        </>
      )}
    </div>
  )
}
