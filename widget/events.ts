/** What a page can listen to with `on`, and what each event carries. Published, like `api.ts`. */
import type { FeedbackError, FeedbackParams, FeedbackReceipt } from './api.ts'

/** What is said to one question: text, a number, `true`, a list of choices, or pairs, by the question's type. */
export type SurveyAnswer = number | boolean | string | string[] | Record<string, string>

export interface EarshotEvents {
  readonly formOpen: undefined
  readonly formClose: undefined
  /** The server has it, perhaps after it had waited. */
  readonly feedbackSent: { readonly feedback: FeedbackParams; readonly receipt: FeedbackReceipt }
  /** Kept on this device until the server can take it. */
  readonly feedbackQueued: { readonly feedback: FeedbackParams; readonly receipt: FeedbackReceipt }
  /** The server will not take it, ever. */
  readonly feedbackRefused: { readonly error: FeedbackError }
  readonly surveyShown: { readonly surveyId: string }
  readonly surveyAnswered: {
    readonly surveyId: string
    readonly questionId: string
    readonly value: SurveyAnswer
  }
  /** The whole response is with the server, or kept on this device until the server can take it. */
  readonly surveySent: { readonly surveyId: string }
  /** Closed by the person before its end. */
  readonly surveyDismissed: { readonly surveyId: string }
  /** The page went away in the middle of it. */
  readonly surveyAbandoned: { readonly surveyId: string }
  readonly announcementShown: { readonly announcementId: string }
  readonly announcementDismissed: { readonly announcementId: string }
  /** The person found what they were about to report among the known problems, and sent nothing. */
  readonly suggestionAccepted: { readonly suggestionIds: readonly string[] }
}
