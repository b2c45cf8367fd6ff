/** Where a feedback is on its way, in words a person can read. Pure. */
import type { FormStrings, OutcomeStrings } from '../strings.ts'
import type { Delivery } from './delivery.ts'
import { queuedText } from './queued-text.ts'
import type { FormFields, WidgetProblem } from './submission.ts'
import type { FormMistakes } from './validate-form.ts'

export type FieldIssues = { readonly [Name in keyof FormFields]?: string | undefined }

export interface Phase {
  readonly state: 'editing' | 'sending' | 'sent' | 'queued'
  /** What the live region says. */
  readonly message?: string
  /** What is left to write, once that is little. */
  readonly hint?: string
  /** Field name → what is wrong with it. */
  readonly issues?: FieldIssues
  /** Once it is out of the form: what can be referred to, and the last button's text. */
  readonly receipt?: string
  readonly confirmLabel?: string
}

/** Characters of a receipt that people are shown; the rest sorts, but tells nobody apart. */
const SHORT_ID = 8

/** The fields that have room for words below them. */
const FIELD_POINTERS = ['/message', '/email']

/** The texts of what can become of a form. */
export type PhaseStrings = OutcomeStrings & Pick<FormStrings, 'errorGenericText'>

export function describeMistakes(mistakes: FormMistakes, strings: PhaseStrings): Phase {
  return {
    state: 'editing',
    issues: Object.fromEntries(
      Object.entries(mistakes).map(([field, text]) => [field, strings[text]]),
    ),
  }
}

export function describeDelivery(delivery: Delivery, strings: PhaseStrings): Phase {
  const confirmLabel = strings.confirmButtonLabel
  if (delivery.state === 'sent')
    return {
      state: 'sent',
      message: strings.successMessageText,
      receipt: `${strings.receiptLabel} ${delivery.receipt.id.slice(-SHORT_ID)}`,
      confirmLabel,
    }
  if (delivery.state === 'queued')
    return { state: 'queued', message: strings[queuedText(delivery)], confirmLabel }
  return describeRefusal(delivery.problem, strings)
}

/** What a field can show stands beside it; all else is said for the whole form. */
function describeRefusal({ detail, issues = [] }: WidgetProblem, strings: PhaseStrings): Phase {
  const isShown =
    issues.length > 0 && issues.every(({ pointer }) => FIELD_POINTERS.includes(pointer))
  return {
    state: 'editing',
    // The server's reason is English.
    ...(!isShown && { message: `${strings.errorGenericText} ${detail}`.trim() }),
    issues: Object.fromEntries(issues.map(({ pointer, message }) => [pointer.slice(1), message])),
  }
}
