/** Signs a member in and takes them where they wanted to go. */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useAction } from '../action.ts'
import { createApi } from '../api.ts'
import { useResource } from '../resource.ts'
import { strings } from '../strings.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { EmailField } from './EmailField.tsx'
import { Entrance } from './Entrance.tsx'
import { toNextPath } from './next-path.ts'
import { PasswordField } from './PasswordField.tsx'

const api = createApi({ fetch: (input, init) => fetch(input, init), projectId: null })

export function SignInPage() {
  const { route, query } = useLocation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const action = useAction()
  const install = useResource('install', api.getInstall)
  const { account } = strings
  const { problem } = action

  async function signIn(): Promise<void> {
    const isSignedIn = await action.run(async () => {
      await api.signIn(email.trim(), password)
    })
    if (isSignedIn) route(toNextPath(query['next']), true)
  }

  return (
    <Entrance title={account.signInTitle} lead={account.signInLead}>
      {install.state.value?.isClaimed === false && <p class="notice">{account.unclaimed}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn()
        }}
      >
        <EmailField value={email} onInput={setEmail} />
        <PasswordField value={password} purpose="current" onInput={setPassword} />
        {problem?.status === 401 && (
          <p class="notice notice-problem" role="alert">
            {account.wrong}
          </p>
        )}
        {problem && problem.status !== 401 && <ProblemNotice problem={problem} />}
        <button type="submit" class="button button-primary" aria-disabled={action.isRunning}>
          {action.isRunning ? account.signingIn : account.signIn}
        </button>
      </form>
    </Entrance>
  )
}
