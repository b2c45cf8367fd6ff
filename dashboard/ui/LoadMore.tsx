/** The end of a paged list: the next page on demand, or the problem that kept it away. */
import type { PagesHandle } from '../pages.ts'
import { strings } from '../strings.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

interface Props<Item> {
  readonly pages: PagesHandle<Item>
}

export function LoadMore<Item>({ pages }: Props<Item>) {
  if (pages.problem) return <ProblemNotice problem={pages.problem} onRetry={pages.loadMore} />
  if (!pages.hasMore) return null
  return (
    <p class="load-more">
      <button
        type="button"
        class="button"
        aria-disabled={pages.isLoadingMore}
        onClick={pages.loadMore}
      >
        {pages.isLoadingMore ? strings.loadingMore : strings.loadMore}
      </button>
    </p>
  )
}
