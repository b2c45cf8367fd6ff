/** All themes, largest first, by state. */
import { useLocation } from 'preact-iso'
import type { ThemeState } from '../../contracts/vocabulary.ts'
import { usePages } from '../pages.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadMore } from '../ui/LoadMore.tsx'
import { Page } from '../ui/Page.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { ThemeCard } from './ThemeCard.tsx'

/** The themes one can act on come first. */
const STATES_SHOWN = ['active', 'forming', 'retired'] as const satisfies readonly ThemeState[]

export function ThemesPage() {
  const { api } = useSession()
  const { query } = useLocation()
  const state = STATES_SHOWN.find((word) => word === query['state']) ?? ''
  const pages = usePages(state, (cursor, signal) => api.listThemes({ state, cursor }, signal))
  const { themes: words } = strings
  const tabs = [
    { value: '', label: words.all },
    ...STATES_SHOWN.map((value) => ({ value, label: strings.themeStates[value] })),
  ]

  return (
    <Page title={words.title} lead={words.lead}>
      <nav class="tabs" aria-label={words.state}>
        {tabs.map(({ value, label }) => (
          <a
            key={value}
            href={value === '' ? '/themes' : `/themes?state=${value}`}
            {...(value === state ? { 'aria-current': 'true' } : {})}
          >
            {label}
          </a>
        ))}
      </nav>
      <ResourceView
        resource={pages.first}
        skeletonRows={6}
        empty={
          <EmptyState title={words.empty}>
            <p class="lead">{words.emptyLead}</p>
          </EmptyState>
        }
      >
        {() => (
          <>
            <ol class="theme-list">
              {pages.items.map((theme) => (
                <ThemeCard key={theme.id} theme={theme} />
              ))}
            </ol>
            <LoadMore pages={pages} />
          </>
        )}
      </ResourceView>
    </Page>
  )
}
