/** What is said after the form, in English; loaded with the network code. */
import type { OutcomeStrings } from '../strings.ts'

export const outcomeEn: OutcomeStrings = {
  messageLeftText: { one: '{count} character left', other: '{count} characters left' },
  sendingText: 'Sending…',
  successMessageText: 'Thank you. We have received it.',
  receiptLabel: 'Receipt',
  confirmButtonLabel: 'Done',
  queuedMessageText: 'Saved on this device, will be sent when you are online.',
  busyMessageText: 'Saved on this device, will be sent when the server is back.',
  maintenanceMessageText:
    'We are maintaining the service. Saved; will be delivered with its original time.',
  keptMessageText: 'Not sent yet. Keep this page open, we keep trying.',
  errorEmptyMessageText: 'Please write a message.',
  errorLongMessageText: 'This message is too long.',
  errorEmailText: 'Please enter an e-mail address.',
}
