/** A list that is paged by cursor: the first page is a resource, the pages after it are appended on demand. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Page } from './api.ts'
import { type ApiProblem, toProblem } from './api-problem.ts'
import { type ResourceHandle, useResource } from './resource.ts'

export interface PagesHandle<Item> {
  readonly first: ResourceHandle<Page<Item>>
  readonly items: readonly Item[]
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly problem: ApiProblem | null
  readonly loadMore: () => void
}

interface Tail<Item> {
  /** The first page these items continue; another one makes them stale. */
  readonly head: Page<Item> | undefined
  readonly page: Page<Item>
  readonly isLoading: boolean
  readonly problem: ApiProblem | null
}

export function usePages<Item>(
  key: string,
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>,
): PagesHandle<Item> {
  const first = useResource(
    key,
    (signal) => load(null, signal),
    (page) => page.items.length === 0,
  )
  const head = first.state.value
  const [kept, setTail] = useState<Tail<Item> | null>(null)
  const tail: Tail<Item> | null = kept?.head === head ? kept : null
  const nextCursor = tail === null ? (head?.nextCursor ?? null) : tail.page.nextCursor
  const abort = useRef<AbortController | null>(null)

  // Synchronises with the first page: what was asked for the one before is not wanted any more.
  useEffect(() => () => abort.current?.abort(), [head])

  async function loadMore(): Promise<void> {
    if (nextCursor === null || tail?.isLoading) return
    const page = tail?.page ?? { items: [], nextCursor }
    const controller = new AbortController()
    abort.current = controller
    setTail({ head, page, isLoading: true, problem: null })
    try {
      const next = await load(nextCursor, controller.signal)
      if (controller.signal.aborted) return
      const items = [...page.items, ...next.items]
      const grown = { items, nextCursor: next.nextCursor }
      setTail({ head, page: grown, isLoading: false, problem: null })
    } catch (thrown) {
      if (controller.signal.aborted) return
      setTail({ head, page, isLoading: false, problem: toProblem(thrown) })
    }
  }

  return {
    first,
    items: [...(head?.items ?? []), ...(tail?.page.items ?? [])],
    hasMore: nextCursor !== null,
    isLoadingMore: tail?.isLoading ?? false,
    problem: tail?.problem ?? null,
    loadMore: () => void loadMore(),
  }
}
