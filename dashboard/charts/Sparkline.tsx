/**
 * Twelve weeks in the height of a line. A path in the page, not a chart of the library: a report has one in every row,
 * and a canvas for each would neither print, nor follow the colour scheme, nor forced colours.
 */
import { format } from '../format.ts'
import { strings } from '../strings.ts'

const WIDTH = 96
const HEIGHT = 26
const INSET = 3

interface Props {
  readonly counts: readonly number[]
}

export function Sparkline({ counts }: Props) {
  if (counts.length === 0) return null
  const points = toPoints(counts)
  const last = points.at(-1)
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={strings.report.trendText(counts.map(format.count).join(', '))}
    >
      <polyline points={line} />
      {last && <circle cx={last.x} cy={last.y} r="2.6" />}
    </svg>
  )
}

function toPoints(counts: readonly number[]): readonly { x: number; y: number }[] {
  const most = Math.max(1, ...counts)
  const step = counts.length > 1 ? (WIDTH - 2 * INSET) / (counts.length - 1) : 0
  return counts.map((count, index) => ({
    x: round(INSET + index * step),
    y: round(HEIGHT - INSET - (count / most) * (HEIGHT - 2 * INSET)),
  }))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
