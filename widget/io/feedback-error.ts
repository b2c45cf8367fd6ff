/** The error `sendFeedback` rejects with. */
import type { FeedbackError } from '../api.ts'
import type { WidgetProblem } from '../core/submission.ts'

export function createFeedbackError({ code, detail, issues }: WidgetProblem): FeedbackError {
  return Object.assign(new Error(detail || code), {
    name: 'FeedbackError',
    code,
    issues: issues ?? [],
  })
}
