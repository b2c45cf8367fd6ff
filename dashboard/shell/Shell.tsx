/** The frame of every page behind the session: skip link, masthead, content, live region. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { strings } from '../strings.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { Masthead } from './Masthead.tsx'

interface Props {
  readonly children: ComponentChildren
}

export function Shell({ children }: Props) {
  const { path } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shownPath = useRef(path)

  // Moves the focus to the new page's heading, as a full page load would.
  useEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    main.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [path])

  return (
    <>
      <a class="skip-link" href="#main">
        {strings.skipToContent}
      </a>
      <Masthead />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <a href="/docs/">{strings.nav.reference}</a>
        <a href="/demo/">{strings.nav.source}</a>
      </footer>
      <LiveRegion />
    </>
  )
}
