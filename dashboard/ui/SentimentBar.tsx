/** A mean sentiment on its scale from −1 to +1, as a bar from the middle and a figure. */
import { format } from '../format.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly mean: number | null
}

export function SentimentBar({ mean }: Props) {
  if (mean === null) return <span class="muted">{strings.sentiments.unknown}</span>
  const width = Math.min(Math.abs(mean), 1) * 50
  const left = mean < 0 ? 50 - width : 50
  return (
    <span class="sentiment-bar">
      <span class="sentiment-bar-track" aria-hidden="true">
        <span
          class="sentiment-bar-fill"
          data-tone={mean < 0 ? 'bad' : 'good'}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      </span>
      <span class="figure">{format.score(mean)}</span>
    </span>
  )
}
