/** What became of one submission when it was handed over. */
import type { WidgetProblem, WidgetReceipt } from './submission.ts'

export type Delivery =
  | { readonly state: 'sent'; readonly receipt: WidgetReceipt }
  | {
      readonly state: 'queued'
      /** `offline`: no network. `busy`: the server could not take it now. `maintenance`: it said that it is being maintained. */
      readonly reason: 'offline' | 'busy' | 'maintenance'
      readonly isDurable: boolean
    }
  | { readonly state: 'refused'; readonly problem: WidgetProblem }
