/** The words of a sentiment with their weights; it is also the key to the marks in the message. */
import type { Evidence } from '../../contracts/insight.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly evidence: readonly Evidence[]
}

export function WeighedWords({ evidence }: Props) {
  if (evidence.length === 0) return <p class="hint">{strings.entry.noEvidence}</p>
  return (
    <ul class="weighed">
      {evidence.map(({ text, start, weight }) => (
        <li key={`${start} ${text}`}>
          <mark class="evidence" data-sign={weight < 0 ? 'negative' : 'positive'}>
            {text}
          </mark>{' '}
          <span class="figure">{format.signed(weight, 2)}</span>
        </li>
      ))}
    </ul>
  )
}
