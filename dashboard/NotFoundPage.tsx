/** What a wrong address shows. */
import { strings } from './strings.ts'
import { Page } from './ui/Page.tsx'

export function NotFoundPage() {
  return (
    <Page title={strings.problem.notFoundTitle} lead={strings.problem.notFound}>
      <p>
        <a class="button" href="/">
          {strings.problem.toReport}
        </a>
      </p>
    </Page>
  )
}
