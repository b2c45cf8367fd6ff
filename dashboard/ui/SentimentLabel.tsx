/** A sentiment label as a sign and a word. */
import type { SentimentLabel as Label } from '../../contracts/vocabulary.ts'
import { strings } from '../strings.ts'

const SIGNS = {
  very_negative: '−−',
  negative: '−',
  neutral: '=',
  positive: '+',
  very_positive: '++',
  mixed: '±',
  unknown: '?',
} as const satisfies Record<Label, string>

interface Props {
  readonly label: Label
}

export function SentimentLabel({ label }: Props) {
  return (
    <span class="sentiment" data-label={label}>
      <span class="sentiment-sign" aria-hidden="true">
        {SIGNS[label]}
      </span>
      {strings.sentiments[label]}
    </span>
  )
}
