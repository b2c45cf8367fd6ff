/** The frame of a page: its document title and its one h1, which takes the focus after a navigation. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { strings } from '../strings.ts'

interface Props {
  readonly title: string
  readonly kicker?: ComponentChildren
  readonly lead?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

export function Page({ title, kicker, lead, actions, children }: Props) {
  // Synchronises the window's title with the page.
  useEffect(() => {
    document.title = `${title} · ${strings.product}`
  }, [title])

  return (
    <div class="page">
      <header class="page-head">
        <div class="page-head-words">
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
