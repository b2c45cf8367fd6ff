/** Searches while typing, once the typing pauses. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { SEARCH_MAX } from '../../contracts/limits.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'

const PAUSE_MS = 300

interface Props {
  readonly value: string
  readonly onSearch: (text: string) => void
}

export function SearchField({ value, onSearch }: Props) {
  const id = useId()
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const search = useRef(onSearch)
  search.current = onSearch

  // Follows the address when something else changed it, such as the back button.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])

  // Sends the text once the typing pauses.
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      search.current(wanted)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <search class="search-field">
      <label for={id} class="visually-hidden">
        {strings.inbox.search}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        class="search-input"
        placeholder={strings.inbox.searchHint}
        maxLength={SEARCH_MAX}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </search>
  )
}
