/** Writes a public reply. What is written stays until it is sent. */
import { useState } from 'preact/hooks'
import { REPLY_MAX } from '../../contracts/limits.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly onSend: (body: string) => Promise<void>
}

export function ReplyForm({ onSend }: Props) {
  const [body, setBody] = useState('')
  const sending = useAction()
  const { followUp: words } = strings

  async function send(): Promise<void> {
    const isSent = await sending.run(() => onSend(body.trim()))
    if (!isSent) return
    setBody('')
    announce(words.sent)
  }

  return (
    <form
      class="reply-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={words.reply} hint={words.replyHint}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            required
            maxLength={REPLY_MAX}
            value={body}
            onInput={(event) => setBody(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button button-small" aria-disabled={sending.isRunning}>
        {sending.isRunning ? words.sending : words.send}
      </button>
      {sending.problem && <ProblemNotice problem={sending.problem} />}
    </form>
  )
}
