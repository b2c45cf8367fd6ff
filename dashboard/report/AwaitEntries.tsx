/** A project without entries: the embed snippet, the sample project, the demo page. */
import type { Project } from '../../contracts/project.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { makeEmbedSnippet } from '../embed-snippet.ts'
import { mayAdminister, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Snippet } from '../ui/Snippet.tsx'

interface Props {
  readonly project: Project
}

export function AwaitEntries({ project }: Props) {
  const { api, role, refresh, openProject } = useSession()
  const action = useAction()
  const { empty } = strings

  async function loadSample(): Promise<void> {
    announce(empty.samplingTitle)
    await action.run(async () => {
      const sample = await api.loadSample()
      openProject(sample.id)
      refresh()
    })
  }

  return (
    <EmptyState title={empty.title}>
      <p class="lead">{empty.lead}</p>
      <Snippet label={empty.snippet} code={makeEmbedSnippet(location.origin, project.publicKey)} />
      <p>
        <a href="/demo/">{empty.demo}</a>
      </p>
      {mayAdminister(role) && (
        <div class="empty-aside">
          <h3>{empty.sampleTitle}</h3>
          <p>{empty.sampleLead}</p>
          {action.problem && <ProblemNotice problem={action.problem} />}
          <button
            type="button"
            class="button button-primary"
            aria-disabled={action.isRunning}
            onClick={() => void loadSample()}
          >
            {action.isRunning ? empty.samplingTitle : empty.sample}
          </button>
        </div>
      )}
    </EmptyState>
  )
}
