/** Grey lines where content will be, so that the page does not jump. */
import { strings } from '../strings.ts'

interface Props {
  readonly rows: number
}

export function Skeleton({ rows }: Props) {
  return (
    <div class="skeleton" aria-busy="true">
      <span class="visually-hidden">{strings.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  )
}
