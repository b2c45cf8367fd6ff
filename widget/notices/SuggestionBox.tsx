/** The known problems that resemble what is being written. The region is there before they are: it announces them politely. */
import type { JSX } from 'preact'
import { webLink } from '../core/notices/web-link.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import type { Suggestion } from './suggestion-api.ts'

interface Props {
  readonly suggestions: readonly Suggestion[]
  readonly strings: NoticeStrings
  readonly accept: () => void
}

export function SuggestionBox({ suggestions, strings, accept }: Props): JSX.Element {
  const titles = suggestions.map(({ title }) => title).join('. ')
  return (
    <>
      <div role="status" class="spoken">
        {titles && `${strings.suggestionsLabel} ${titles}`}
      </div>
      {titles && (
        <section class="suggestions" aria-label={strings.suggestionsLabel}>
          <b>{strings.suggestionsLabel}</b>
          <ul>
            {suggestions.map((suggestion) => (
              <li key={suggestion.id}>
                <SuggestionText suggestion={suggestion} strings={strings} />
              </li>
            ))}
          </ul>
          <button type="button" class="quiet" onClick={accept}>
            {strings.suggestionSolvedLabel}
          </button>
        </section>
      )}
    </>
  )
}

function SuggestionText({
  suggestion: { title, note, linkUrl },
  strings,
}: {
  readonly suggestion: Suggestion
  readonly strings: NoticeStrings
}): JSX.Element {
  const link = webLink(linkUrl)
  return (
    <>
      {link ? (
        <a href={link} target="_blank" rel="noopener">
          {title} <span class="spoken">{strings.newTabText}</span>
        </a>
      ) : (
        <span class="title">{title}</span>
      )}
      {note && note !== title && <p>{note}</p>}
    </>
  )
}
