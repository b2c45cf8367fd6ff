/** Switches on that personal data is removed from what arrives, before it is stored. */
import { useId, useState } from 'preact/hooks'
import type { Project } from '../../contracts/project.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { mayAdminister, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Section } from './Section.tsx'

interface Props {
  readonly project: Project
  readonly onChange: (project: Project) => void
}

export function PrivacySection({ project, onChange }: Props) {
  const { api, role } = useSession()
  const [isRedacting, setRedacting] = useState(project.isRedacting)
  const action = useAction()
  const noteId = useId()
  const { settings } = strings
  const isAdmin = mayAdminister(role)

  async function save(): Promise<void> {
    const isSaved = await action.run(async () => {
      onChange(await api.updateProject({ isRedacting }))
    })
    if (isSaved) announce(strings.saved)
  }

  return (
    <Section id="privacy" title={settings.privacy}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div>
          <label class="check">
            <input
              type="checkbox"
              checked={isRedacting}
              disabled={!isAdmin}
              aria-describedby={noteId}
              onChange={(event) => setRedacting(event.currentTarget.checked)}
            />
            {settings.redact}
          </label>
          <p class="hint" id={noteId}>
            {settings.redactNote} {!isAdmin && settings.adminOnly}
          </p>
        </div>
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
