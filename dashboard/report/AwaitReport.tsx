/** A project with entries and no report: starts the analysis, or follows the one that runs. */
import { useEffect } from 'preact/hooks'
import type { Project } from '../../contracts/project.ts'
import { announce } from '../announce.ts'
import { format } from '../format.ts'
import { mayEdit, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RunProgress } from './RunProgress.tsx'
import { useRunWatch } from './run-watch.ts'

interface Props {
  readonly project: Project
  readonly onReport: () => void
}

export function AwaitReport({ project, onReport }: Props) {
  const { role } = useSession()
  const { empty } = strings
  const watch = useRunWatch(() => {
    announce(empty.analysed)
    onReport()
  })
  const { isSample, entryCount } = project
  const isRunning = watch.isWatching && watch.progress.some(({ state }) => state !== 'waiting')
  const start = watch.hasFailed ? strings.retry : empty.analyse

  // Loading the sample has started the jobs already.
  useEffect(() => {
    if (isSample) watch.follow()
  }, [isSample])

  return (
    <EmptyState title={empty.analyseTitle}>
      <p class="lead">{empty.analyseLead(empty.entries(entryCount, format.count(entryCount)))}</p>
      <RunProgress watch={watch} />
      {mayEdit(role) ? (
        <button
          type="button"
          class="button button-primary"
          aria-disabled={isRunning}
          onClick={() => isRunning || watch.start()}
        >
          {isRunning ? empty.analysing : start}
        </button>
      ) : (
        <p>{empty.viewer}</p>
      )}
    </EmptyState>
  )
}
