/** Ends the session. */
import { useLocation } from 'preact-iso'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'

export function SignOutButton() {
  const { api, session } = useSession()
  const { route } = useLocation()
  const action = useAction()
  const label = strings.nav.signOut

  async function signOut(): Promise<void> {
    if (await action.run(api.signOut)) route('/sign-in')
    else announce(strings.problem.title)
  }

  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={`${label} · ${strings.nav.signedInAs(session.member.name)}`}
      aria-disabled={action.isRunning}
      onClick={() => void signOut()}
    >
      <Icon name="signOut" />
    </button>
  )
}
