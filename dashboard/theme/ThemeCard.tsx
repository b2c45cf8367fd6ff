/** One theme of the list. */
import type { Theme } from '../../contracts/theme.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  readonly theme: Theme
}

export function ThemeCard({ theme }: Props) {
  const { entryCount, firstSeenAt, lastSeenAt, state } = theme
  return (
    <li class="theme-card" data-state={state}>
      <p class="theme-card-count">
        <span class="theme-card-number">{format.count(entryCount)}</span>{' '}
        {strings.themes.entries(entryCount, '').trim()}
      </p>
      <div class="theme-card-words">
        <h2>
          <a href={`/themes/${theme.id}`}>{theme.label}</a>{' '}
          {state !== 'active' && <Mark text={strings.themeStates[state]} tone="soft" />}
        </h2>
        <p class="keywords">{theme.keywords.join(' · ')}</p>
        {firstSeenAt && lastSeenAt && (
          <p class="muted theme-card-dates">
            {strings.themes.seen(format.date(firstSeenAt), format.date(lastSeenAt))}
          </p>
        )}
      </div>
    </li>
  )
}
