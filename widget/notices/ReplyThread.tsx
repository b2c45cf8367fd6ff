/** What the team answered and what the respondent added, oldest first. */
import type { JSX } from 'preact'
import type { FollowUp } from '../../contracts/follow-up.ts'
import type { EntryProps } from './FeedbackEntry.tsx'
import { formatTime } from './format-time.ts'

interface Props extends EntryProps {
  readonly followUp: FollowUp
}

export function ReplyThread({ entry, followUp, strings, locale }: Props): JSX.Element | null {
  if (followUp.replies.length === 0) return null
  return (
    <ol class="replies">
      {followUp.replies.map(({ id, author, body, createdAt }) => (
        <li key={id} class={author}>
          <small>
            <b>{author === 'team' ? strings.teamLabel : strings.youLabel}</b>{' '}
            {formatTime(createdAt, locale)}
            {entry.unreadIds.includes(id) && <mark>{strings.newReplyLabel}</mark>}
          </small>
          <p dir="auto">{body}</p>
        </li>
      ))}
    </ol>
  )
}
