/** Starts the jobs and follows them until they are done. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiProblem, toProblem } from '../api-problem.ts'
import { hasFailed, isDone, type JobProgress, newestRunId, toProgress } from '../run-progress.ts'
import { useSession } from '../session.ts'

const POLL_MS = 1500

export interface RunWatch {
  readonly isWatching: boolean
  readonly progress: readonly JobProgress[]
  /** Entries that still wait for their analysis; null before the first answer. */
  readonly pendingCount: number | null
  readonly problem: ApiProblem | null
  /** Whether a job of the runs followed last has failed. */
  readonly hasFailed: boolean
  readonly start: () => void
  /** Follows runs that somebody else started. */
  readonly follow: () => void
}

/** Calls `onDone` when all jobs have succeeded; a failed one shows in `hasFailed` instead. */
export function useRunWatch(onDone: () => void): RunWatch {
  const { api } = useSession()
  const [isWatching, setWatching] = useState(false)
  const [progress, setProgress] = useState<readonly JobProgress[]>([])
  const [pendingCount, setPendingCount] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const abort = useRef<AbortController | null>(null)

  // Leaving the page ends the polling.
  useEffect(() => () => abort.current?.abort(), [])

  async function watch(prepare: (signal: AbortSignal) => Promise<string>): Promise<void> {
    abort.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    abort.current = controller
    setWatching(true)
    setProblem(null)
    try {
      const after = await prepare(signal)
      let isFirstLook = true
      let isFailure = false
      while (!signal.aborted) {
        // One after the other: what the runs have done is in the count.
        const runs = await api.listRuns(signal)
        const project = await api.getProject(signal)
        const current = toProgress(runs.items, after)
        setProgress(current)
        setPendingCount(project.pendingCount)
        if (isDone(current)) {
          isFailure = hasFailed(current)
          break
        }
        isFirstLook = false
        await pause(POLL_MS, signal)
      }
      if (isFailure) return
      // Runs that had ended before may have left nothing new: whoever then follows again is kept to this pace.
      if (isFirstLook) await pause(POLL_MS, signal)
      if (!signal.aborted) onDone()
    } catch (thrown) {
      if (!signal.aborted) setProblem(toProblem(thrown))
    } finally {
      if (!signal.aborted) setWatching(false)
    }
  }

  return {
    isWatching,
    progress,
    pendingCount,
    problem,
    hasFailed: !isWatching && hasFailed(progress),
    start: () =>
      void watch(async (signal) => {
        const before = await api.listRuns(signal)
        await api.startRuns({})
        return newestRunId(before.items)
      }),
    follow: () => void watch(async () => ''),
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
