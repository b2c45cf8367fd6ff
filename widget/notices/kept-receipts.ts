/** The receipts of what was sent from this device, as "your feedback" needs them. */
import type { FollowUpKey } from '../core/notices/follow-up-link.ts'
import type { Client } from '../io/client.ts'

export interface KeptReceipt extends FollowUpKey {
  /** Empty where only the link is known. */
  readonly receivedAt: string
  /** The beginning of what was written. */
  readonly text: string
}

export interface KeptReceipts {
  /** Newest first. */
  list(): readonly KeptReceipt[]
  forget(id: string): void
}

export function receiptsOf({ receipts, forgetReceipt }: Client): KeptReceipts {
  return { list: receipts, forget: forgetReceipt }
}
