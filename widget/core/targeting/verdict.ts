/** Whether a survey may be shown, and if not, why. Published, like `api.ts`: the reasons are words an integrator reads. */

/** One word for each no. */
export type Reason =
  /** No live survey has this id, or the project's surveys could not be loaded. */
  | 'unknown-survey'
  /** The option `consent` is `denied`. */
  | 'no-consent'
  /** The browser asks not to be tracked; only `showSurvey` shows it. */
  | 'do-not-track'
  /** It is shown on its own page at `/s/<survey>` only. */
  | 'placement-page-only'
  /** It is shown in an element of yours: call `showSurvey` with `element`. */
  | 'no-element'
  | 'url'
  | 'device'
  | 'locale'
  | 'percentage'
  | 'trait'
  /** The event happened without the properties that the survey asks for. */
  | 'event-properties'
  /** Answered before; with the schedule `once` or `until-answered` never again. */
  | 'already-answered'
  /** Shown before, with the schedule `once`. */
  | 'already-shown'
  /** It is too early for it to be shown again. */
  | 'waiting-until'
  /** It is too early for any survey to be shown again. */
  | 'cool-down'
  | 'another-survey-open'
  /** The feedback form is open. */
  | 'form-open'
  /** Another tab is showing one. */
  | 'another-tab'
  /** Its code could not be loaded. */
  | 'load-failed'

export interface Verdict {
  readonly visible: boolean
  /** Only where `visible` is `false`. */
  readonly reason?: Reason | undefined
  /** For `waiting-until` and `cool-down`: the end of the wait, in milliseconds since the epoch. */
  readonly until?: number | undefined
}
