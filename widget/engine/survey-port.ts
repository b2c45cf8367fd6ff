/**
 * What the engine hands to a survey and hears back: the only door between `engine` and `survey`. `survey/mount-survey.tsx` exports
 * `mountSurvey`, which the engine loads by `import()` when a survey is to be shown, and the survey's own page right away.
 */
import type { AnswerValue } from '../../contracts/answer.ts'
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Delivery } from '../core/delivery.ts'
import type { GivenOptions } from '../core/options.ts'
import type { AttachmentReference } from '../core/parcel.ts'
import type { WidgetAnswer } from '../core/submission.ts'

export interface SurveyDeps {
  readonly survey: WidgetSurvey
  /** Shared with the whole widget and changed by `setLocale` and its like: read it when needed. */
  readonly options: GivenOptions
  /** The widget's shadow root; surveys that float over the page live in it. On a survey's own page the element that holds it. */
  readonly root: ShadowRoot | HTMLElement
  /** An element of the page to show the survey in, in a shadow root of its own. */
  readonly container?: HTMLElement | undefined
  /** Aborted by `destroy()`. */
  readonly signal: AbortSignal
  /** The same for one person and survey: shuffles the same way each time. Asked for only where something is shuffled or translated. */
  readonly getSeed: () => Promise<string>
  /** Question id → answer to begin with. */
  readonly initialAnswers: Readonly<Record<string, AnswerValue>>
  /** Hidden field → value; sent along and may be recalled in texts. */
  readonly hidden: Readonly<Record<string, string>>
  /** Somebody asked for it just now, so it may take the focus. By itself a popover never does. */
  readonly isAskedFor?: boolean | undefined
  /** Where an earlier page left off, and how this one is kept. */
  readonly draft?: SurveyDraft | undefined
  keep?(draft: SurveyDraft): void
  /** Keeps a file for sending with the response; without it there are no file questions. */
  upload?(file: File): Promise<AttachmentReference>
  /** Sends what is answered so far, or all of it. Never rejects. */
  deliver(response: SurveyResponse): Promise<Delivery>
  tell(event: SurveyEvent): void
}

export interface MountedSurvey {
  /** Takes it off the page at once; what was answered counts as far as it was delivered. */
  close(): void
  /** Settles when it is off the page, however that came. Never rejects. */
  readonly closed: Promise<void>
}

/** One version of a response; a later one has a higher `revision` and replaces it. */
export interface SurveyResponse {
  readonly idempotencyKey: string
  readonly revision: number
  readonly isPartial: boolean
  /** Hidden fields are added as metadata by the engine. */
  readonly answers: readonly WidgetAnswer[]
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** The files that the answers name. */
  readonly attachments?: readonly AttachmentReference[] | undefined
}

/** What it takes to go on after a reload: nobody answers twice, and nothing is sent twice. */
export interface SurveyDraft {
  /** Questions asked so far, the shown one last; empty at the intro. */
  readonly path: readonly string[]
  readonly answers: Readonly<Record<string, AnswerValue | undefined>>
  readonly idempotencyKey?: string | undefined
  /** Of the version sent last; 0 before. */
  readonly revision: number
}

/** What happens in a survey, as it happens. `shown` comes first; one of the last three comes last. */
export type SurveyEvent =
  | { readonly type: 'shown' }
  | { readonly type: 'answered'; readonly questionId: string; readonly value: AnswerValue }
  /** All of it is with the server or in the outbox. */
  | { readonly type: 'sent' }
  /** Closed by the person before its end. */
  | { readonly type: 'dismissed' }
  /** The page went away in the middle of it. */
  | { readonly type: 'abandoned' }
