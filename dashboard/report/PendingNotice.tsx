/** Says that entries wait for their analysis, and starts it for who may. */
import { useState } from 'preact/hooks'
import { announce } from '../announce.ts'
import { format } from '../format.ts'
import { useResource } from '../resource.ts'
import { mayEdit, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { RunProgress } from './RunProgress.tsx'
import { useRunWatch } from './run-watch.ts'

interface Props {
  readonly onDone: () => void
}

export function PendingNotice({ onDone }: Props) {
  const { api, session, projectId } = useSession()
  const [round, setRound] = useState(0)
  const project = useResource(`${projectId} ${round}`, (signal) => api.getProject(signal))
  const watch = useRunWatch(() => {
    setRound(round + 1)
    announce(strings.empty.analysed)
    onDone()
  })
  const pending = project.state.value?.pendingCount ?? 0
  if (pending === 0 && !watch.isWatching && watch.problem === null) return null

  return (
    <div class="notice notice-pending">
      <p>{strings.report.pending(format.count(pending), pending === 1)}</p>
      {mayEdit(session.member.role) && (
        <button
          type="button"
          class="button button-small"
          aria-disabled={watch.isWatching}
          onClick={() => watch.isWatching || watch.start()}
        >
          {watch.isWatching ? strings.empty.analysing : strings.empty.analyse}
        </button>
      )}
      <RunProgress watch={watch} />
    </div>
  )
}
