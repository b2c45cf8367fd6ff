/** Reads the session, sends people without one to sign in, and routes members to their pages. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import { Route, Router, useLocation } from 'preact-iso'
import { createApi } from './api.ts'
import { InboxPage } from './inbox/InboxPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { ReportPage } from './report/ReportPage.tsx'
import { useResource } from './resource.ts'
import {
  chooseProject,
  type OpenSession,
  readRememberedProject,
  rememberProject,
  roleIn,
  SessionContext,
} from './session.ts'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { Shell } from './shell/Shell.tsx'
import { ThemePage } from './theme/ThemePage.tsx'
import { ThemesPage } from './theme/ThemesPage.tsx'
import { ResourceView } from './ui/ResourceView.tsx'

export function SignedIn() {
  const { url, path, route } = useLocation()
  const session = useResource('session', (signal) =>
    createApi({ fetch: browserFetch, projectId: null }).getSession(signal),
  )
  const [remembered, setRemembered] = useState(readRememberedProject)
  const { state, reload } = session
  const isSignedOut = state.status === 'error' && state.problem.status === 401
  const current = state.value

  // Sends whoever has no session to sign in, and back here afterwards.
  useEffect(() => {
    if (!isSignedOut) return
    route(url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`, true)
  }, [isSignedOut, url, route])

  const open = useMemo<OpenSession | null>(() => {
    if (current === undefined) return null
    const projectId = chooseProject(current, remembered)
    return {
      session: current,
      projectId,
      role: roleIn(current, projectId),
      api: createApi({ fetch: browserFetch, projectId }),
      openProject: (id) => {
        rememberProject(id)
        setRemembered(id)
      },
      refresh: reload,
    }
  }, [current, remembered, reload])

  if (isSignedOut) return null
  if (open === null) {
    return (
      <main class="entrance">{<ResourceView resource={session}>{() => null}</ResourceView>}</main>
    )
  }
  return (
    <SessionContext.Provider value={open}>
      <Shell>
        <Boundary place={path}>
          <Pages key={open.projectId} />
        </Boundary>
      </Shell>
    </SessionContext.Provider>
  )
}

function Pages() {
  return (
    <Router>
      <Route path="/" component={ReportPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/themes" component={ThemesPage} />
      <Route path="/themes/:id" component={ThemeById} />
      <Route path="/inbox" component={InboxPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route default component={NotFoundPage} />
    </Router>
  )
}

/** A page for each theme: nothing of the one before may stay. */
function ThemeById({ id }: { readonly id?: string }) {
  return <ThemePage key={id ?? ''} id={id ?? ''} />
}

const browserFetch: typeof fetch = (input, init) => fetch(input, init)
