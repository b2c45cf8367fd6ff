/** The phrases of a rule; a long list shows its beginning until asked for the rest. */
import { useState } from 'preact/hooks'
import { strings } from '../strings.ts'

const PHRASES_SHOWN = 12

interface Props {
  readonly phrases: readonly string[]
}

export function Phrases({ phrases }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? phrases : phrases.slice(0, PHRASES_SHOWN)
  const hiddenCount = phrases.length - shown.length
  return (
    <>
      {shown.join(', ')}{' '}
      {hiddenCount > 0 && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {strings.settings.morePhrases(hiddenCount)}
        </button>
      )}
    </>
  )
}
