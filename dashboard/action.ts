/** One write at a time: whether it runs, and what was refused. */
import { useState } from 'preact/hooks'
import { type ApiProblem, toProblem } from './api-problem.ts'

export interface Action {
  readonly isRunning: boolean
  readonly problem: ApiProblem | null
  /** Runs the write unless one is running; resolves to whether it succeeded. */
  readonly run: (write: () => Promise<void>) => Promise<boolean>
}

export function useAction(): Action {
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  async function run(write: () => Promise<void>): Promise<boolean> {
    if (isRunning) return false
    setRunning(true)
    setProblem(null)
    try {
      await write()
      return true
    } catch (thrown) {
      setProblem(toProblem(thrown))
      return false
    } finally {
      setRunning(false)
    }
  }

  return { isRunning, problem, run }
}
