/** A small drawing beside a label, which says the same: nothing for a screen reader. */
import type { JSX } from 'preact'

interface Props {
  /** An SVG path on a field of 24 by 24, drawn as a line. */
  readonly path: string
}

export function Icon({ path }: Props): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
