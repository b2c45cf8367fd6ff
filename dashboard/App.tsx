/** The whole dashboard: what needs no session, and behind the session everything else. */
import { LocationProvider, useLocation } from 'preact-iso'
import { ClaimPage } from './account/ClaimPage.tsx'
import { SignInPage } from './account/SignInPage.tsx'
import { SignedIn } from './SignedIn.tsx'

/** Addresses the dashboard answers. The rest of the origin (demo, reference, API) is left to the browser. */
const OWN_PATHS = /^\/(?!demo\b|docs\b|v1\b|openapi\.json|health\b)/

export function App() {
  return (
    <LocationProvider scope={OWN_PATHS}>
      <Entrance />
    </LocationProvider>
  )
}

function Entrance() {
  const { path } = useLocation()
  if (path === '/claim') return <ClaimPage />
  if (path === '/sign-in') return <SignInPage />
  return <SignedIn />
}
