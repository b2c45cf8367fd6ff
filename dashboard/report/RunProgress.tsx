/** The three jobs, step by step, and how much is left. */

import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { RunWatch } from './run-watch.ts'

interface Props {
  readonly watch: RunWatch
}

export function RunProgress({ watch }: Props) {
  const { progress, pendingCount, problem, isWatching } = watch
  if (problem) return <ProblemNotice problem={problem} onRetry={watch.start} />
  if (progress.length === 0) return null
  const doneCount = progress.filter(({ state }) => state === 'succeeded').length
  return (
    <div class="run-progress" aria-live="polite">
      <ol>
        {progress.map(({ job, state, error }) => (
          <li key={job} data-state={state}>
            <span>{strings.jobs[job]}</span>
            <span class="run-state">
              {strings.jobStates[state]}
              {error && `: ${error}`}
            </span>
          </li>
        ))}
      </ol>
      {isWatching && (
        <progress
          aria-label={strings.empty.analysing}
          max={progress.length}
          {...(doneCount === 0 ? {} : { value: doneCount })}
        />
      )}
      {isWatching && pendingCount !== null && pendingCount > 0 && (
        <p class="hint">{strings.empty.waiting(format.count(pendingCount))}</p>
      )}
      {watch.hasFailed && <p role="alert">{strings.empty.analyseFailed}</p>}
    </div>
  )
}
