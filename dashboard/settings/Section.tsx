/** One section of the settings, reachable by its address. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly children: ComponentChildren
}

export function Section({ id, title, lead, children }: Props) {
  return (
    <section class="settings-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p class="section-note">{lead}</p>}
      {children}
    </section>
  )
}
