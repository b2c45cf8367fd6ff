/** The receipts of what was sent from this device, as "your feedback" needs them. The outbox keeps them. */
import type { FollowUpKey } from '../core/notices/follow-up-link.ts'

export interface KeptReceipt extends FollowUpKey {
  readonly receivedAt: string
}

export interface KeptReceipts {
  /** Newest first. */
  list(): Promise<readonly KeptReceipt[]>
  forget(id: string): Promise<void>
}
