/** Says that entries wait for their analysis, and starts it for who may. */
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
  const { api, role, projectId } = useSession()
  const project = useResource(projectId, (signal) => api.getProject(signal))
  const watch = useRunWatch(() => {
    announce(strings.empty.analysed)
    onDone()
  })
  const pending = watch.pendingCount ?? project.state.value?.pendingCount ?? 0
  const hasTrouble = watch.hasFailed || watch.problem !== null
  if (pending === 0 && !watch.isWatching && !hasTrouble) return null
  const start = watch.hasFailed ? strings.retry : strings.empty.analyse

  return (
    <div class="notice notice-pending">
      {pending > 0 && <p>{strings.report.pending(format.count(pending), pending === 1)}</p>}
      {mayEdit(role) && (
        <button
          type="button"
          class="button button-small"
          aria-disabled={watch.isWatching}
          onClick={() => watch.isWatching || watch.start()}
        >
          {watch.isWatching ? strings.empty.analysing : start}
        </button>
      )}
      <RunProgress watch={watch} />
    </div>
  )
}
