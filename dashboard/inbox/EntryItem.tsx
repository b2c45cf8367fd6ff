/** One entry: its words with the evidence marked, what the analysis made of it, and the rest on demand. */
import { useId, useState } from 'preact/hooks'
import type { Entry } from '../../contracts/entry.ts'
import { RATING_MAX } from '../../contracts/limits.ts'
import { toInboxUrl } from '../filters.ts'
import { format, UNKNOWN_LANGUAGE } from '../format.ts'
import { strings } from '../strings.ts'
import { Mark } from '../ui/Mark.tsx'
import { SentimentLabel } from '../ui/SentimentLabel.tsx'
import { EntryDetail } from './EntryDetail.tsx'
import { HighlightedMessage } from './HighlightedMessage.tsx'

interface Props {
  readonly entry: Entry
}

export function EntryItem({ entry: listed }: Props) {
  // A change of the status answers with the entry as it is now.
  const [changed, setChanged] = useState<Entry | null>(null)
  const entry = changed ?? listed
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { insight, theme } = entry
  const { entry: words, followUp } = strings
  const { release } = entry.context
  return (
    <li class="entry" data-open={isOpen}>
      <p
        class="entry-message"
        dir="auto"
        lang={toLanguageTag(insight?.language)}
        data-clamped={!isOpen}
      >
        {entry.message === '' ? (
          <span class="muted">{words.noMessage}</span>
        ) : (
          <HighlightedMessage
            message={entry.message}
            evidence={insight?.sentiment.evidence ?? []}
          />
        )}
      </p>
      <div class="entry-facts">
        {insight ? (
          <SentimentLabel label={insight.sentiment.label} />
        ) : (
          !entry.isWithdrawn && <span class="muted">{words.notAnalysed}</span>
        )}
        {insight && insight.intent.intent !== 'unknown' && (
          <Mark text={strings.intents[insight.intent.intent]} />
        )}
        {insight?.tags.map((tag) => (
          <a key={tag.tagId} class="tag" href={toInboxUrl({ tag: tag.tagId })}>
            {tag.name}
          </a>
        ))}
        {entry.isSpam && <Mark text={words.spam} tone="strong" />}
        {entry.isWithdrawn && <Mark text={words.withdrawn} tone="strong" />}
        {entry.isPartial && <Mark text={words.partial} tone="soft" />}
        {entry.status !== 'new' && <Mark text={followUp.statuses[entry.status]} />}
        {theme && (
          <a class="entry-theme" href={`/themes/${theme.id}`}>
            {theme.label}
          </a>
        )}
      </div>
      <div class="entry-origin">
        <button
          type="button"
          class="entry-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {words.open}
        </button>
        <time dateTime={entry.createdAt} title={format.ago(entry.createdAt, Date.now())}>
          {format.time(entry.createdAt)}
        </time>
        <span>{entry.source}</span>
        {release && <span>{words.release(release)}</span>}
        {entry.attachments.length > 0 && <span>{words.fileCount(entry.attachments.length)}</span>}
        {entry.rating !== null && <span>{words.rating(entry.rating, RATING_MAX)}</span>}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <EntryDetail entry={entry} onChange={setChanged} />}
      </div>
    </li>
  )
}

/** `und` is BCP 47's word for a language that is not known; without it a screen reader would take the page's. */
function toLanguageTag(language: string | undefined): string {
  return language === undefined || language === UNKNOWN_LANGUAGE ? 'und' : language
}
