/** Shows a resource in whatever state it is: a skeleton, nothing, the problem, or its value. */
import type { ComponentChildren } from 'preact'
import type { ResourceHandle } from '../resource.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Skeleton } from './Skeleton.tsx'

interface Props<Value> {
  readonly resource: ResourceHandle<Value>
  readonly children: (value: Value) => ComponentChildren
  readonly empty?: ComponentChildren
  readonly skeletonRows?: number
}

export function ResourceView<Value>({ resource, children, empty, skeletonRows }: Props<Value>) {
  const { state, reload } = resource
  switch (state.status) {
    case 'error':
      return <ProblemNotice problem={state.problem} onRetry={reload} />
    case 'empty':
      return <>{empty}</>
    case 'ready':
      return <div aria-busy="false">{children(state.value)}</div>
    case 'loading':
      return state.value === undefined ? (
        <Skeleton rows={skeletonRows ?? 4} />
      ) : (
        <div aria-busy="true" class="is-stale">
          {children(state.value)}
        </div>
      )
  }
}
