/** The report's sentences: the first reads as its headline. */
import type { Report, ReportTheme } from '../../contracts/report.ts'
import { strings } from '../strings.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { FirstInLine } from './FirstInLine.tsx'

type Highlight = Report['body']['highlights'][number]

const ICONS = {
  spike: 'spike',
  rise: 'up',
  fall: 'down',
  gone: 'gone',
  'score-up': 'up',
  'score-down': 'down',
  quiet: 'quiet',
} as const satisfies Record<Highlight['kind'], IconName>

interface Props {
  readonly highlights: readonly Highlight[]
  /** The theme ranked first, if there is any. */
  readonly first: ReportTheme | undefined
}

export function Highlights({ highlights, first }: Props) {
  const isTold = highlights.some((highlight) => highlight.themeId === first?.themeId)
  return (
    <section class="highlights" aria-labelledby="highlights">
      <h2 id="highlights" class="section-label">
        {strings.report.highlights}
      </h2>
      {highlights.length === 0 ? (
        <p class="highlight-none">{strings.report.noHighlights}</p>
      ) : (
        <ol class="highlight-list">
          {highlights.map((highlight) => (
            <li key={`${highlight.kind} ${highlight.text}`} data-kind={highlight.kind}>
              <Icon name={ICONS[highlight.kind]} />
              {highlight.themeId === null ? (
                <span>{highlight.text}</span>
              ) : (
                <a href={`/themes/${highlight.themeId}`}>{highlight.text}</a>
              )}
            </li>
          ))}
        </ol>
      )}
      {first && first.count > 0 && !isTold && <FirstInLine theme={first} />}
    </section>
  )
}
