/** Makes a secret key with the scopes chosen. */
import { useState } from 'preact/hooks'
import { NAME_MAX } from '../../contracts/limits.ts'
import { SCOPES, type Scope } from '../../contracts/vocabulary.ts'
import { useAction } from '../action.ts'
import type { CreatedKey } from '../api.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

const SCOPES_AT_FIRST: readonly Scope[] = ['entries:read', 'reports:read']

interface Props {
  readonly onCreated: (key: CreatedKey) => void
}

export function KeyForm({ onCreated }: Props) {
  const { api } = useSession()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState(SCOPES_AT_FIRST)
  const action = useAction()
  const { settings } = strings

  async function create(): Promise<void> {
    await action.run(async () => {
      onCreated(await api.createKey({ name: name.trim(), scopes: [...scopes] }))
      setName('')
    })
  }

  return (
    <form
      class="stack panel"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <Field label={settings.keyName}>
        {(ids) => (
          <input
            {...ids}
            value={name}
            required
            maxLength={NAME_MAX}
            placeholder={settings.keyNameExample}
            autoComplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="checks">
        <legend>{settings.keyScopes}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} class="check">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) => setScopes(toggle(scopes, scope, event.currentTarget.checked))}
            />
            {settings.scopes[scope]} <code>{scope}</code>
          </label>
        ))}
      </fieldset>
      {action.problem && <ProblemNotice problem={action.problem} />}
      <div class="row">
        <button
          type="submit"
          class="button"
          disabled={scopes.length === 0}
          aria-disabled={action.isRunning}
        >
          {settings.keyCreate}
        </button>
      </div>
    </form>
  )
}

function toggle(scopes: readonly Scope[], scope: Scope, isOn: boolean): readonly Scope[] {
  return SCOPES.filter((known) => (known === scope ? isOn : scopes.includes(known)))
}
