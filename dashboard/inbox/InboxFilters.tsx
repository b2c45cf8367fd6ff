/** The controls of the filters; folded away where there is little room. */
import { useState } from 'preact/hooks'
import { SOURCE_MAX } from '../../contracts/limits.ts'
import { FEEDBACK_KINDS, INTENTS, SENTIMENT_LABELS } from '../../contracts/vocabulary.ts'
import { type Filters, fromUrlQuery, listActive } from '../filters.ts'
import { format, UNKNOWN_LANGUAGE } from '../format.ts'
import { strings } from '../strings.ts'
import { type Choice, SelectField } from '../ui/SelectField.tsx'
import { DaysField } from './DaysField.tsx'
import type { FilterChoices } from './filter-choices.ts'
import { TextFilter } from './TextFilter.tsx'

/** Where the filters have a column of their own and stand open. */
const WIDE = '(min-width: 60rem)'

interface Props {
  readonly filters: Filters
  readonly choices: FilterChoices
  readonly onChange: (patch: Partial<Filters>) => void
}

export function InboxFilters({ filters, choices, onChange }: Props) {
  const [isOpenAtFirst] = useState(() => matchMedia(WIDE).matches)
  const { names } = strings.inbox
  // Reading the choice as an address would keeps the closed lists closed.
  const choose = (name: keyof Filters) => (value: string) =>
    onChange({ [name]: fromUrlQuery({ [name]: value })[name] })

  return (
    <details class="filters" open={isOpenAtFirst}>
      <summary>
        {strings.inbox.filters}
        {listActive(filters).length > 0 && ` (${listActive(filters).length})`}
      </summary>
      <div class="filter-grid">
        <SelectField
          label={names.sentiment}
          value={filters.sentiment}
          choices={toChoices(SENTIMENT_LABELS, strings.sentiments)}
          onChoose={choose('sentiment')}
        />
        <SelectField
          label={names.intent}
          value={filters.intent}
          choices={toChoices(INTENTS, strings.intents)}
          onChoose={choose('intent')}
        />
        <SelectField
          label={names.theme}
          value={filters.theme}
          choices={choices.themes}
          onChoose={choose('theme')}
        />
        <SelectField
          label={names.tag}
          value={filters.tag}
          choices={choices.tags}
          onChoose={choose('tag')}
        />
        <SelectField
          label={names.kind}
          value={filters.kind}
          choices={toChoices(FEEDBACK_KINDS, strings.kinds)}
          onChoose={choose('kind')}
        />
        <SelectField
          label={names.language}
          value={filters.language}
          choices={LANGUAGES.map((code) => ({ value: code, label: format.language(code) }))}
          onChoose={choose('language')}
        />
        <TextFilter
          label={names.source}
          value={filters.source}
          maxLength={SOURCE_MAX}
          onChange={choose('source')}
        />
        <DaysField filters={filters} onChange={onChange} />
        <label class="check">
          <input
            type="checkbox"
            checked={filters.spam === 'only'}
            onChange={(event) => onChange({ spam: event.currentTarget.checked ? 'only' : '' })}
          />
          {strings.inbox.spamOnly}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filters.withdrawn === 'only'}
            onChange={(event) => onChange({ withdrawn: event.currentTarget.checked ? 'only' : '' })}
          />
          {strings.inbox.withdrawnOnly}
        </label>
      </div>
    </details>
  )
}

/** The languages offered. Any other works in the address. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'pl',
  'tr',
  'ru',
  'ar',
  'hi',
  'ja',
  'ko',
  'zh',
  UNKNOWN_LANGUAGE,
] as const

function toChoices<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
): readonly Choice[] {
  return words.map((value) => ({ value, label: labels[value] }))
}
