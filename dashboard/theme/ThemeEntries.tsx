/** Every entry of a theme, page by page. */
import { toInboxUrl } from '../filters.ts'
import { EntryList } from '../inbox/EntryList.tsx'
import { usePages } from '../pages.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { LoadMore } from '../ui/LoadMore.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'

/** A first look; the inbox has the whole list with filters. */
const ENTRIES_SHOWN = '20'

interface Props {
  readonly themeId: string
}

export function ThemeEntries({ themeId }: Props) {
  const { api } = useSession()
  const pages = usePages(themeId, (cursor, signal) =>
    api.listEntries({ theme: themeId, limit: ENTRIES_SHOWN, cursor }, signal),
  )
  return (
    <section aria-labelledby="theme-entries">
      <div class="section-head">
        <h2 id="theme-entries">{strings.theme.allEntries}</h2>
        <a href={toInboxUrl({ theme: themeId })}>{strings.theme.toInbox}</a>
      </div>
      <ResourceView
        resource={pages.first}
        skeletonRows={6}
        empty={<p class="muted">{strings.inbox.noneTitle}</p>}
      >
        {() => (
          <>
            <EntryList entries={pages.items} />
            <LoadMore pages={pages} />
          </>
        )}
      </ResourceView>
    </section>
  )
}
