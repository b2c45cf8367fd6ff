/** The widget's own types of the wire are the contract's: this file compiles only while both agree. */
import type { Problem } from '../../contracts/problem.ts'
import type { Receipt, Submission } from '../../contracts/submission.ts'
import type {
  WidgetProblem,
  WidgetReceipt,
  WidgetSubmission,
} from '../../widget/core/submission.ts'

type Assignable<From, To> = [From] extends [To] ? true : false
type Same<A, B> = Assignable<A, B> & Assignable<B, A>

/** `Required` makes a missing optional field an error, which assignability alone would let pass. */
export const SUBMISSION: Same<WidgetSubmission, Submission> &
  Same<Required<WidgetSubmission>, Required<Submission>> &
  Same<keyof WidgetSubmission, keyof Submission> = true

type Context<S extends { context?: unknown }> = Required<NonNullable<S['context']>>
export const CONTEXT: Same<Context<WidgetSubmission>, Context<Submission>> = true

export const RECEIPT: Same<WidgetReceipt, Receipt> = true

export const PROBLEM: Same<WidgetProblem, Pick<Problem, keyof WidgetProblem>> = true
