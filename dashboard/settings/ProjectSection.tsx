/** The project's name and size. */
import { useState } from 'preact/hooks'
import { NAME_MAX } from '../../contracts/limits.ts'
import type { Project } from '../../contracts/project.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { format } from '../format.ts'
import { mayAdminister, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Section } from './Section.tsx'

interface Props {
  readonly project: Project
  readonly onChange: (project: Project) => void
}

export function ProjectSection({ project, onChange }: Props) {
  const { api, role, refresh } = useSession()
  const [name, setName] = useState(project.name)
  const action = useAction()
  const { settings, empty } = strings
  const isAdmin = mayAdminister(role)
  const entries = empty.entries(project.entryCount, format.count(project.entryCount))

  async function save(): Promise<void> {
    const isSaved = await action.run(async () => {
      onChange(await api.updateProject({ name: name.trim() }))
      refresh()
    })
    if (isSaved) announce(strings.saved)
  }

  return (
    <Section id="project" title={settings.project}>
      <form
        class="row row-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={settings.projectName} {...(isAdmin ? {} : { hint: settings.adminOnly })}>
          {(ids) => (
            <input
              {...ids}
              value={name}
              required
              maxLength={NAME_MAX}
              readOnly={!isAdmin}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        {isAdmin && (
          <button type="submit" class="button" aria-disabled={action.isRunning}>
            {action.isRunning ? strings.saving : strings.save}
          </button>
        )}
      </form>
      {action.problem && <ProblemNotice problem={action.problem} />}
      <p class="muted">{settings.size(entries, format.count(project.pendingCount))}</p>
      {project.isSample && <p class="muted">{settings.sample}</p>}
    </Section>
  )
}
