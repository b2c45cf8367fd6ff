/** Edits which web origins may send feedback. */
import { useState } from 'preact/hooks'
import type { Project } from '../../contracts/project.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { mayAdminister, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { parseOrigins, toLines } from './origins.ts'
import { Section } from './Section.tsx'

interface Props {
  readonly project: Project
  readonly onChange: (project: Project) => void
}

export function OriginsSection({ project, onChange }: Props) {
  const { api, role } = useSession()
  const [text, setText] = useState(toLines(project.allowedOrigins))
  const [invalid, setInvalid] = useState<string | null>(null)
  const action = useAction()
  const { settings } = strings
  const isAdmin = mayAdminister(role)

  async function save(): Promise<void> {
    const parsed = parseOrigins(text)
    setInvalid(parsed.invalid)
    if (parsed.invalid !== null) return
    const isSaved = await action.run(async () => {
      onChange(await api.updateProject({ allowedOrigins: [...parsed.origins] }))
    })
    if (isSaved) announce(strings.saved)
  }

  return (
    <Section id="origins" title={settings.origins} lead={settings.originsLead}>
      {project.allowedOrigins.length === 0 && <p class="notice">{settings.originsNone}</p>}
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={settings.origins} {...(isAdmin ? {} : { hint: settings.adminOnly })}>
          {(ids) => (
            <textarea
              {...ids}
              class="code"
              rows={4}
              value={text}
              readOnly={!isAdmin}
              spellcheck={false}
              autoCapitalize="none"
              placeholder={settings.originsExample}
              aria-invalid={invalid !== null}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        {invalid !== null && (
          <p class="field-error" role="alert">
            {settings.originsInvalid(invalid)}
          </p>
        )}
        {action.problem && <ProblemNotice problem={action.problem} />}
        {isAdmin && (
          <div class="row">
            <button type="submit" class="button" aria-disabled={action.isRunning}>
              {action.isRunning ? strings.saving : strings.save}
            </button>
          </div>
        )}
      </form>
    </Section>
  )
}
