/** Why something waits to be sent, by the name of the text that says so. Pure. */
import type { OutcomeStrings } from '../strings.ts'
import type { Delivery } from './delivery.ts'

export type QueuedText = keyof Pick<
  OutcomeStrings,
  'queuedMessageText' | 'busyMessageText' | 'maintenanceMessageText' | 'keptMessageText'
>

export function queuedText({ isDurable, reason }: Delivery & { state: 'queued' }): QueuedText {
  if (!isDurable) return 'keptMessageText'
  if (reason === 'maintenance') return 'maintenanceMessageText'
  return reason === 'offline' ? 'queuedMessageText' : 'busyMessageText'
}
