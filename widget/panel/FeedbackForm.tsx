/** The form. Holds nothing itself: it shows the draft and reports each change of it. */
import type { JSX } from 'preact'
import { OFFERED_KINDS } from '../core/feedback-kinds.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { PanelProps } from './PanelView.tsx'
import { TextField } from './TextField.tsx'

/** From `RATING_MIN` to `RATING_MAX`, as the wire of a form has them. */
const RATINGS = ['1', '2', '3', '4', '5']

export function FeedbackForm(props: PanelProps): JSX.Element {
  const { options, strings, fields, phase, slots, change, send, close } = props
  return (
    <form
      noValidate
      onInput={(event) => change(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault()
        send(event.currentTarget)
      }}
    >
      {options.showKind !== false && (
        <ChoiceField
          name="kind"
          label={strings.kindLabel}
          value={fields.kind}
          choices={OFFERED_KINDS}
          texts={OFFERED_KINDS.map((kind) => strings[`${kind}Label`])}
        />
      )}
      <TextField
        isMultiline
        name="message"
        label={`${strings.messageLabel} ${strings.isRequiredLabel}`}
        placeholder={strings.messagePlaceholder}
        value={fields.message}
        issue={phase.issues?.message}
        hint={phase.hint}
      />
      {slots.note?.(props)}
      {options.showRating !== false && (options.ratingDisplay ?? 'star') === 'star' && (
        <ChoiceField
          name="rating"
          label={strings.ratingLabel}
          value={fields.rating}
          choices={RATINGS}
          texts={RATINGS.map((rating) => strings.ratingValueLabel.replace('{value}', rating))}
        />
      )}
      {slots.fields?.(props)}
      {options.showEmail !== false && (
        <TextField
          name="email"
          label={`${strings.emailLabel} ${options.isEmailRequired ? strings.isRequiredLabel : ''}`}
          placeholder={strings.emailPlaceholder}
          value={fields.email ?? options.email}
          issue={phase.issues?.email}
        />
      )}
      <footer>
        <button type="button" class="quiet" onClick={close}>
          {strings.cancelButtonLabel}
        </button>
        <button type="submit" aria-disabled={phase.state === 'sending'}>
          {strings.submitButtonLabel}
        </button>
      </footer>
    </form>
  )
}
