/** The filters in force, each to be taken off by itself. */
import { type FilterName, type Filters, listActive, NO_FILTERS } from '../filters.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import type { FilterChoices } from './filter-choices.ts'

interface Props {
  readonly filters: Filters
  readonly choices: FilterChoices
  readonly onChange: (patch: Partial<Filters>) => void
}

export function FilterChips({ filters, choices, onChange }: Props) {
  const active = listActive(filters)
  if (active.length === 0) return null
  return (
    <ul class="chips">
      {active.map((name) => {
        const title = strings.inbox.names[name]
        const value = wordValue(name, filters, choices)
        return (
          <li key={name}>
            <button
              type="button"
              class="chip"
              aria-label={strings.inbox.remove(title, value)}
              onClick={() => onChange({ [name]: '' })}
            >
              <span class="chip-name">{title}</span> {value}
              <Icon name="close" />
            </button>
          </li>
        )
      })}
      <li>
        <button type="button" class="link-button" onClick={() => onChange(NO_FILTERS)}>
          {strings.inbox.clear}
        </button>
      </li>
    </ul>
  )
}

function wordValue(name: FilterName, filters: Filters, choices: FilterChoices): string {
  const value = filters[name]
  switch (name) {
    case 'kind':
      return filters.kind && strings.kinds[filters.kind]
    case 'intent':
      return filters.intent && strings.intents[filters.intent]
    case 'sentiment':
      return filters.sentiment && strings.sentiments[filters.sentiment]
    case 'tag':
      return choices.tags.find((tag) => tag.value === value)?.label ?? value
    case 'theme':
      return choices.themes.find((theme) => theme.value === value)?.label ?? value
    case 'language':
      return format.language(value)
    case 'from':
    case 'to':
      return format.day(`${value}T00:00:00.000Z`)
    case 'spam':
      return strings.inbox.spamOnly
    case 'withdrawn':
      return strings.inbox.withdrawnOnly
    default:
      return value
  }
}
