/**
 * What the engine hands to a survey and hears back: the only door between `engine` and `survey`. `survey/mount-survey.tsx` exports
 * `mountSurvey`, which the engine loads by `import()` when a survey is to be shown, and the survey's own page right away.
 */
import type { AnswerValue } from '../../contracts/answer.ts'
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Delivery } from '../core/delivery.ts'
import type { GivenOptions } from '../core/options.ts'
import type { WidgetAnswer } from '../core/submission.ts'

export type MountSurvey = (deps: SurveyDeps) => MountedSurvey | Promise<MountedSurvey>

export interface SurveyDeps {
  readonly survey: WidgetSurvey
  /** Shared with the whole widget and changed by `setLocale` and its like: read it when needed. */
  readonly options: GivenOptions
  /** The widget's shadow root; surveys that float over the page live in it. */
  readonly root: ShadowRoot
  /** An element of the page to show the survey in, in a shadow root of its own. */
  readonly container?: HTMLElement | undefined
  /** Aborted by `destroy()`. */
  readonly signal: AbortSignal
  /** The same for one person and survey: shuffles the same way each time. */
  readonly seed: string
  /** Question id → answer to begin with. */
  readonly initialAnswers: Readonly<Record<string, AnswerValue>>
  /** Hidden field → value; sent along and may be recalled in texts. */
  readonly hidden: Readonly<Record<string, string>>
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
  readonly attachmentIds?: readonly string[] | undefined
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
