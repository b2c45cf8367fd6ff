/**
 * The one way to load data: a resource is loading, empty, ready or failed. A load that is not wanted any more is aborted
 * and its answer ignored; while the next one loads, the value shown last stays at hand.
 */
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
import { type ApiProblem, toProblem } from './api-problem.ts'

export type Resource<Value> =
  | { readonly status: 'loading'; readonly value: Value | undefined }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'empty'; readonly value: undefined }
  | { readonly status: 'error'; readonly value: undefined; readonly problem: ApiProblem }

export type ResourceEvent<Value> =
  | { readonly type: 'started' }
  | { readonly type: 'loaded'; readonly value: Value; readonly isEmpty: boolean }
  | { readonly type: 'failed'; readonly problem: ApiProblem }

export interface ResourceHandle<Value> {
  readonly state: Resource<Value>
  /** Loads again. */
  readonly reload: () => void
  /** Shows a value that is known already, such as the answer to a write. */
  readonly replace: (value: Value) => void
}

export function reduceResource<Value>(
  state: Resource<Value>,
  event: ResourceEvent<Value>,
): Resource<Value> {
  switch (event.type) {
    case 'started':
      return { status: 'loading', value: state.value }
    case 'loaded':
      return event.isEmpty
        ? { status: 'empty', value: undefined }
        : { status: 'ready', value: event.value }
    case 'failed':
      return { status: 'error', value: undefined, problem: event.problem }
  }
}

/** Loads by `load` whenever `key` changes. `isEmpty` says which values have nothing to show. */
export function useResource<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
  isEmpty: (value: Value) => boolean = () => false,
): ResourceHandle<Value> {
  const [state, send] = useReducer<Resource<Value>, ResourceEvent<Value>>(reduceResource, {
    status: 'loading',
    value: undefined,
  })
  const [round, reload] = useReducer<number, void>((count) => count + 1, 0)
  const latest = useRef({ load, isEmpty })
  latest.current = { load, isEmpty }

  const settle = useCallback((value: Value) => {
    send({ type: 'loaded', value, isEmpty: latest.current.isEmpty(value) })
  }, [])

  // Synchronises with the server: one request for each key and each reload.
  useEffect(() => {
    const abort = new AbortController()
    send({ type: 'started' })
    latest.current.load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) settle(value)
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) send({ type: 'failed', problem: toProblem(thrown) })
      },
    )
    return () => abort.abort()
  }, [key, round, settle])

  return { state, reload: useCallback(() => reload(), []), replace: settle }
}
