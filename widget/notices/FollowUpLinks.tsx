/** The ways to one's own feedback: a quiet one above the form, and the link to what was just sent below its receipt. */
import type { JSX } from 'preact'
import type { Phase } from '../core/phase.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { Icon } from './Icon.tsx'
import type { KeptReceipts } from './kept-receipts.ts'

interface Props {
  readonly phase: Phase
  readonly receipts: KeptReceipts
  readonly strings: NoticeStrings
  /** Opens the list, and in it the entry of this id. */
  readonly showYours: (id?: string) => unknown
}

export function FollowUpLinks({ phase, receipts, strings, showYours }: Props): JSX.Element | null {
  const kept = receipts.list()
  if (kept.length === 0 || phase.state === 'sending') return null
  const sent = kept.find(({ id }) => phase.receipt?.endsWith(id.slice(-8)))
  return (
    <p class={sent ? 'follow-up just-sent' : 'follow-up'}>
      <button type="button" class="quiet" onClick={() => showYours(sent?.id)}>
        <Icon name="reply" />
        {sent ? strings.followUpLabel : strings.yourFeedbackLabel}
      </button>
    </p>
  )
}
