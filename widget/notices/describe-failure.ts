/** Why something could not be done, in words. Pure. */
import type { NoticeStrings } from '../strings/notices-en.ts'
import type { Failure, FailureReason } from './follow-up-api.ts'

const TEXTS: Readonly<Record<FailureReason, keyof NoticeStrings>> = {
  offline: 'errorOfflineText',
  gone: 'errorGoneText',
  'too-often': 'errorTooOftenText',
  busy: 'errorBusyText',
  refused: 'errorBusyText',
}

export function describeFailure({ reason, detail }: Failure, strings: NoticeStrings): string {
  return (reason === 'refused' && detail) || strings[TEXTS[reason]]
}
