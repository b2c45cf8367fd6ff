/** Catches what a page throws while it renders, so that the frame around it stays. */
import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks'
import { toProblem } from '../api-problem.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  /** Another page gets another chance. */
  readonly place: string
  readonly children: ComponentChildren
}

export function Boundary({ place, children }: Props) {
  const [thrown, reset] = useErrorBoundary()
  const shownPlace = useRef(place)

  // Leaves the problem behind with the page that had it.
  useEffect(() => {
    if (shownPlace.current === place) return
    shownPlace.current = place
    reset()
  }, [place, reset])

  if (thrown === undefined) return <>{children}</>
  return <ProblemNotice problem={toProblem(thrown)} onRetry={reset} />
}
