/** What a respondent may do with an entry: add to it, keep its link, withdraw it, erase it. The last two ask first. */
import type { JSX } from 'preact'
import type { FollowUp } from '../../contracts/follow-up.ts'
import { REPLY_MAX } from '../../contracts/limits.ts'
import { describeFailure } from './describe-failure.ts'
import type { EntryProps } from './FeedbackEntry.tsx'
import type { Decision } from './feedback-list.ts'
import { Icon } from './Icon.tsx'

interface Props extends EntryProps {
  readonly followUp: FollowUp
}

interface Pressed {
  readonly currentTarget: Element
}

export function EntryActions(props: Props): JSX.Element {
  const { entry, followUp, strings } = props
  return (
    <>
      {!followUp.isWithdrawn && <DetailForm {...props} />}
      {entry.failure && <p class="issue">{describeFailure(entry.failure, strings)}</p>}
      {entry.link && (
        <input
          readOnly
          aria-label={strings.copyLinkLabel}
          value={entry.link}
          ref={(input) => input?.select()}
        />
      )}
      {entry.asking ? <Question {...props} asking={entry.asking} /> : <Buttons {...props} />}
    </>
  )
}

function DetailForm({ entry, list, strings }: Props): JSX.Element {
  const { id } = entry.receipt
  const noteId = `detail-note-${id}`
  return (
    <form
      noValidate
      class="detail"
      onSubmit={async (event) => {
        event.preventDefault()
        const form = event.currentTarget
        const field = form.querySelector('textarea')
        if (await list.addDetail(id, field?.value ?? '')) form.reset()
        else field?.focus()
      }}
    >
      <label for={`detail-${id}`}>{strings.detailLabel}</label>
      <textarea
        id={`detail-${id}`}
        rows={2}
        dir="auto"
        maxLength={REPLY_MAX}
        aria-invalid={!!entry.detailIssue}
        aria-describedby={noteId}
      />
      <p id={noteId} class={entry.detailIssue && 'issue'}>
        {entry.detailIssue}
      </p>
      <button type="submit" aria-disabled={!!entry.isBusy}>
        {strings.addDetailLabel}
      </button>
    </form>
  )
}

function Buttons({ entry, list, followUp, strings }: Props): JSX.Element {
  const { id } = entry.receipt
  const ask = (decision: Decision) => (event: Pressed) => {
    const place = entryOf(event)
    list.ask(id, decision)
    // What changes nothing has the focus: a second press by mistake is harmless.
    place?.querySelector<HTMLElement>('.question .quiet')?.focus()
  }
  return (
    <div class="actions">
      <button type="button" class="quiet" onClick={() => void list.copyLink(id)}>
        <Icon name="link" />
        {strings.copyLinkLabel}
      </button>
      {!followUp.isWithdrawn && (
        <button type="button" class="quiet withdraw" onClick={ask('withdraw')}>
          {strings.withdrawLabel}
        </button>
      )}
      <button type="button" class="quiet erase" onClick={ask('erase')}>
        {strings.eraseLabel}
      </button>
    </div>
  )
}

interface QuestionProps extends Props {
  readonly asking: Decision
}

function Question({ entry, list, strings, asking }: QuestionProps): JSX.Element {
  const { id } = entry.receipt
  const textId = `question-${id}`
  const isErasing = asking === 'erase'
  const keep = (event: Pressed): void => {
    const place = entryOf(event)
    list.ask(id, undefined)
    place?.querySelector<HTMLElement>(`.actions .${asking}`)?.focus()
  }
  const decide = async (event: Pressed): Promise<void> => {
    const place = entryOf(event)
    const all = place?.closest<HTMLElement>('.yours')
    await list.decide(id)
    const rest = place?.isConnected ? place.querySelector('summary') : all
    rest?.focus()
  }
  return (
    <fieldset
      class="question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Takes back the question, not the whole dialog.
        event.preventDefault()
        keep(event)
      }}
    >
      <legend id={textId}>
        {isErasing ? strings.eraseQuestionText : strings.withdrawQuestionText}
      </legend>
      <button type="button" class="quiet" aria-describedby={textId} onClick={keep}>
        {strings.keepLabel}
      </button>
      <button
        type="button"
        class={isErasing ? 'danger' : undefined}
        aria-disabled={!!entry.isBusy}
        onClick={decide}
      >
        {isErasing ? strings.confirmEraseLabel : strings.withdrawLabel}
      </button>
    </fieldset>
  )
}

/** The entry an event happened in; it stays while what is in it changes. */
function entryOf({ currentTarget }: Pressed): HTMLElement | null {
  return currentTarget.closest<HTMLElement>('.entry')
}
