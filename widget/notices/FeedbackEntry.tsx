/** One's own entry: a line with its status, and behind it the replies and what one may do. */
import type { JSX } from 'preact'
import type { FollowUp } from '../../contracts/follow-up.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { describeFailure } from './describe-failure.ts'
import { EntryActions } from './EntryActions.tsx'
import type { ListedEntry } from './feedback-list.ts'
import { formatTime } from './format-time.ts'
import { Icon } from './Icon.tsx'
import { ReplyThread } from './ReplyThread.tsx'
import type { YourFeedbackProps } from './YourFeedback.tsx'

export interface EntryProps extends YourFeedbackProps {
  readonly entry: ListedEntry
}

export function FeedbackEntry(props: EntryProps): JSX.Element {
  const { entry, list, strings } = props
  const { receipt, followUp } = entry
  if (!followUp) return <UnreadEntry {...props} />
  return (
    <details
      class="entry"
      open={entry.isOpen}
      onToggle={({ currentTarget }) => list.toggle(receipt.id, currentTarget.open)}
    >
      <summary>
        <span class="line">
          <Status followUp={followUp} strings={strings} />
          {entry.unreadIds.length > 0 && (
            <span class="chip unread">
              <Icon name="reply" />
              {strings.newReplyLabel}
            </span>
          )}
        </span>
        <EntryText {...props} />
      </summary>
      <ReplyThread {...props} followUp={followUp} />
      <EntryActions {...props} followUp={followUp} />
    </details>
  )
}

/** Not loaded yet, or not to be had. */
function UnreadEntry({ entry, list, strings, locale }: EntryProps): JSX.Element {
  const { receipt, failure } = entry
  return (
    <div class="entry unloaded" aria-busy={!failure}>
      <EntryText {...{ entry, list, strings, locale }} />
      {failure ? (
        <p class="issue">{describeFailure(failure, strings)}</p>
      ) : (
        <p class="loading">{strings.loadingText}</p>
      )}
      {failure && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            if (failure.reason === 'gone') list.forget(receipt.id)
            else void list.reload()
          }}
        >
          {failure.reason === 'gone' ? strings.forgetLabel : strings.tryAgainLabel}
        </button>
      )}
    </div>
  )
}

function EntryText({ entry, strings, locale }: EntryProps): JSX.Element {
  const { receipt, followUp } = entry
  const receivedAt = followUp?.receivedAt || receipt.receivedAt
  return (
    <>
      <span class="text" dir="auto">
        {followUp?.message || receipt.text || strings.answersOnlyText}
      </span>
      {receivedAt && (
        <small>{strings.sentOnText.replace('{time}', formatTime(receivedAt, locale))}</small>
      )}
    </>
  )
}

function Status({
  followUp,
  strings,
}: {
  readonly followUp: FollowUp
  readonly strings: NoticeStrings
}): JSX.Element {
  const status = followUp.isWithdrawn ? 'withdrawn' : followUp.status
  return (
    <span class={`chip ${status}`}>
      <Icon name={status} />
      {strings[`${status}StatusLabel`]}
    </span>
  )
}
