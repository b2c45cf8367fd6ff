/** Every entry, narrowed by filters that live in the address. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { announce } from '../announce.ts'
import { type Filters, fromUrlQuery, listActive, toEntryQuery, toInboxUrl } from '../filters.ts'
import { usePages } from '../pages.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadMore } from '../ui/LoadMore.tsx'
import { Page } from '../ui/Page.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { EntryList } from './EntryList.tsx'
import { FilterChips } from './FilterChips.tsx'
import { useFilterChoices } from './filter-choices.ts'
import { InboxFilters } from './InboxFilters.tsx'
import { SearchField } from './SearchField.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export function InboxPage() {
  const { api } = useSession()
  const { query, route } = useLocation()
  const [isHelpShown, setHelpShown] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const filters = fromUrlQuery(query)
  const address = toInboxUrl(filters)
  const pages = usePages(address, (cursor, signal) =>
    api.listEntries(toEntryQuery(filters, cursor), signal),
  )
  const choices = useFilterChoices()
  const isFiltered = listActive(filters).length > 0
  const { status } = pages.first.state
  const count = pages.items.length
  const results = strings.inbox.results(count, pages.hasMore)
  useShortcuts(page, () => setHelpShown(true))

  // Says aloud what a changed filter found.
  useEffect(() => {
    if (status === 'ready') announce(results)
    if (status === 'empty') announce(strings.inbox.noneTitle)
  }, [status, results])

  function change(patch: Partial<Filters>): void {
    route(toInboxUrl({ ...filters, ...patch }), true)
  }

  return (
    <Page
      title={strings.inbox.title}
      lead={strings.inbox.lead}
      actions={
        <button type="button" class="button button-small" onClick={() => setHelpShown(true)}>
          {strings.inbox.shortcuts} <kbd>?</kbd>
        </button>
      }
    >
      <div class="inbox" ref={page}>
        <div class="inbox-side">
          <SearchField value={filters.search} onSearch={(search) => change({ search })} />
          <InboxFilters filters={filters} choices={choices} onChange={change} />
        </div>
        <section class="inbox-main" aria-labelledby="inbox-list">
          <h2 id="inbox-list" class="visually-hidden">
            {strings.inbox.list}
          </h2>
          <FilterChips filters={filters} choices={choices} onChange={change} />
          <ResourceView
            resource={pages.first}
            skeletonRows={8}
            empty={
              <EmptyState title={isFiltered ? strings.inbox.noneTitle : strings.inbox.emptyTitle}>
                <p class="lead">{isFiltered ? strings.inbox.noneLead : strings.inbox.emptyLead}</p>
              </EmptyState>
            }
          >
            {() => (
              <>
                <p class="muted inbox-count">{results}</p>
                <EntryList entries={pages.items} />
                <LoadMore pages={pages} />
              </>
            )}
          </ResourceView>
        </section>
      </div>
      {isHelpShown && <ShortcutsDialog onClose={() => setHelpShown(false)} />}
    </Page>
  )
}
