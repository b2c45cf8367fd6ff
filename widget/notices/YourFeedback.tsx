/** Own feedback as a list; on the page of a private link, the one entry it opens. Shows the list's state and hands presses back to it. */
import type { JSX } from 'preact'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { FeedbackEntry } from './FeedbackEntry.tsx'
import type { FeedbackList } from './feedback-list.ts'
import { Icon } from './Icon.tsx'

export interface YourFeedbackProps {
  readonly list: FeedbackList
  readonly strings: NoticeStrings
  readonly locale: string
  /** Back to the form; none on the page of a private link. */
  readonly back?: (() => void) | undefined
}

export function YourFeedback(props: YourFeedbackProps): JSX.Element {
  const { list, strings, back } = props
  const { entries, hasOlder, spoken } = list
  return (
    <section class="yours" aria-label={strings.yourFeedbackLabel} tabIndex={-1}>
      {back && (
        <div class="top">
          <button type="button" class="quiet back" onClick={back}>
            <Icon name="back" />
            {strings.backLabel}
          </button>
          <h2>{strings.yourFeedbackLabel}</h2>
        </div>
      )}
      <p role="status" class={spoken && 'said'}>
        {spoken}
      </p>
      {entries.length === 0 && back && <p class="empty">{strings.noFeedbackText}</p>}
      {entries.map((entry) => (
        <FeedbackEntry key={entry.receipt.id} {...props} entry={entry} />
      ))}
      {hasOlder && (
        <button type="button" class="quiet" onClick={() => void list.showOlder()}>
          {strings.showOlderLabel}
        </button>
      )}
    </section>
  )
}
