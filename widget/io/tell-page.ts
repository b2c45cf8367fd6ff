/** Tells the page, by the callbacks among its options, what became of a submission. */
import type { FeedbackReceipt } from '../api.ts'
import type { Delivery } from '../core/delivery.ts'
import type { GivenOptions } from '../core/options.ts'
import type { WidgetSubmission } from '../core/submission.ts'
import { createFeedbackError } from './feedback-error.ts'

/** In a task of its own: a callback that throws is the page's error and never ours. */
export function tellPage(
  options: GivenOptions,
  submission: WidgetSubmission,
  delivery: Delivery,
): void {
  const { message = '', kind, rating, email, surveyId } = submission
  const feedback = { message, kind, rating, email }
  queueMicrotask(() => {
    if (delivery.state === 'refused')
      return options.onSubmitError?.(createFeedbackError(delivery.problem))
    // The callbacks are about feedback; surveys have events of their own.
    if (surveyId) return
    const tell = delivery.state === 'sent' ? options.onSubmitSuccess : options.onSubmitQueued
    tell?.(feedback, toReceipt(delivery))
  })
}

/** What `sendFeedback` answers, without the token: that stays between the widget and the server. */
export function toReceipt(
  delivery: Delivery & { readonly state: 'sent' | 'queued' },
): FeedbackReceipt {
  if (delivery.state === 'queued') return delivery
  const { id, receivedAt } = delivery.receipt
  return { state: 'sent', id, receivedAt }
}
