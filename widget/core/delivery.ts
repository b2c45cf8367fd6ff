/** What became of one submission when it was handed over. */
import type { WidgetProblem, WidgetReceipt } from './submission.ts'

export type Delivery =
  | { readonly state: 'sent'; readonly receipt: WidgetReceipt }
  | {
      readonly state: 'queued'
      readonly reason: 'offline' | 'busy'
      readonly isDurable: boolean
    }
  | { readonly state: 'refused'; readonly problem: WidgetProblem }
