/** Makes the owner account with the one-time token, which stays in the fragment and so out of every log. */

import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { NAME_MAX } from '../../contracts/limits.ts'
import { useAction } from '../action.ts'
import { createApi } from '../api.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { EmailField } from './EmailField.tsx'
import { Entrance } from './Entrance.tsx'
import { PasswordField } from './PasswordField.tsx'

export function ClaimPage() {
  const { route } = useLocation()
  const token = useMemo(readToken, [])
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const action = useAction()
  const { account } = strings

  async function claim(): Promise<void> {
    const api = createApi({ fetch: (input, init) => fetch(input, init), projectId: null })
    const isClaimed = await action.run(async () => {
      await api.claim({ token, name: name.trim(), email: email.trim(), password })
    })
    if (isClaimed) route('/', true)
  }

  if (token === '') {
    return (
      <Entrance title={account.claimTitle} lead={account.claimNoToken}>
        <a href="/sign-in">{account.toSignIn}</a>
      </Entrance>
    )
  }
  return (
    <Entrance title={account.claimTitle} lead={account.claimLead}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void claim()
        }}
      >
        <Field label={account.name}>
          {(ids) => (
            <input
              {...ids}
              value={name}
              required
              maxLength={NAME_MAX}
              autoComplete="name"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <EmailField value={email} onInput={setEmail} />
        <PasswordField value={password} purpose="new" onInput={setPassword} />
        {action.problem && <ProblemNotice problem={action.problem} />}
        {action.problem?.code === 'claim-link-used' && <a href="/sign-in">{account.toSignIn}</a>}
        <button type="submit" class="button button-primary" aria-disabled={action.isRunning}>
          {action.isRunning ? account.claiming : account.claim}
        </button>
      </form>
    </Entrance>
  )
}

/** Empty where the fragment is missing or was cut within an escape. */
function readToken(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
