/** What to show, and do, where there is nothing yet. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly children?: ComponentChildren
}

export function EmptyState({ title, children }: Props) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
