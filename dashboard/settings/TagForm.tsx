/** Adds a tag with its rule. */
import { useState } from 'preact/hooks'
import { TAG_NAME_MAX } from '../../contracts/limits.ts'
import type { Tag } from '../../contracts/tag.ts'
import { useAction } from '../action.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { parsePhrases } from './phrases.ts'

interface Props {
  readonly onCreated: (tag: Tag) => void
}

export function TagForm({ onCreated }: Props) {
  const { api } = useSession()
  const [name, setName] = useState('')
  const [any, setAny] = useState('')
  const [none, setNone] = useState('')
  const action = useAction()
  const { settings } = strings

  async function create(): Promise<void> {
    await action.run(async () => {
      const rule = { any: parsePhrases(any), none: parsePhrases(none) }
      onCreated(await api.createTag({ name: name.trim(), ...rule }))
      setName('')
      setAny('')
      setNone('')
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
      <Field label={settings.tagName}>
        {(ids) => (
          <input
            {...ids}
            value={name}
            required
            maxLength={TAG_NAME_MAX}
            autoComplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={settings.tagAny} hint={settings.tagPhrases}>
        {(ids) => (
          <input
            {...ids}
            value={any}
            required
            autoComplete="off"
            onInput={(event) => setAny(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={settings.tagNone}>
        {(ids) => (
          <input
            {...ids}
            value={none}
            autoComplete="off"
            onInput={(event) => setNone(event.currentTarget.value)}
          />
        )}
      </Field>
      {action.problem && <ProblemNotice problem={action.problem} />}
      <div class="row">
        <button type="submit" class="button" aria-disabled={action.isRunning}>
          {settings.tagAdd}
        </button>
      </div>
    </form>
  )
}
