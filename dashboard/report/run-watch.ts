/** Starts the jobs and follows them until they are done. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiProblem, toProblem } from '../api-problem.ts'
import { isDone, type JobProgress, newestRunId, toProgress } from '../run-progress.ts'
import { useSession } from '../session.ts'

const POLL_MS = 1500

export interface RunWatch {
  readonly isWatching: boolean
  readonly progress: readonly JobProgress[]
  /** Entries that still wait for their analysis; null before the first answer. */
  readonly pendingCount: number | null
  readonly problem: ApiProblem | null
  readonly start: () => void
  /** Follows runs that somebody else started. */
  readonly follow: () => void
}

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
      while (!signal.aborted) {
        const [runs, project] = await Promise.all([api.listRuns(signal), api.getProject(signal)])
        const current = toProgress(runs.items, after)
        setProgress(current)
        setPendingCount(project.pendingCount)
        if (isDone(current)) break
        await pause(POLL_MS, signal)
      }
      if (signal.aborted) return
      onDone()
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
