/** The frame of the pages before the session: the mark, one card, nothing to get lost in. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { strings } from '../strings.ts'
import { Wordmark } from '../ui/Wordmark.tsx'

interface Props {
  readonly title: string
  readonly lead: string
  readonly children: ComponentChildren
}

export function Entrance({ title, lead, children }: Props) {
  // Synchronises the window's title with the page.
  useEffect(() => {
    document.title = `${title} · ${strings.product}`
  }, [title])

  return (
    <main class="entrance">
      <div class="entrance-card">
        <Wordmark />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
    </main>
  )
}
