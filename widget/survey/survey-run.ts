/** A survey on its way: what the screen shows, and what the parts that are loaded later change. One object a mounted survey. */
import type { TargetedKeyboardEvent } from 'preact'
import type { AnswerValue } from '../../contracts/answer.ts'
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { AttachmentReference } from '../core/parcel.ts'
import type { Answers } from '../core/survey/answers.ts'
import type { SurveyDeps } from '../engine/survey-port.ts'
import type { SurveyAskStrings, SurveyStrings } from '../strings/survey-en.ts'
import type { Marks } from './marks.tsx'
import type { MoreField } from './more/more-field.tsx'

/** The last screen: what became of the response. */
export interface Outcome {
  readonly state: 'sending' | 'sent' | 'queued' | 'refused'
  readonly title: string
  readonly description?: string | undefined
  readonly linkUrl?: string | undefined
  readonly linkLabel?: string | undefined
  /** Of the button that closes, or sends again; none while there is nothing to do. */
  readonly buttonLabel?: string | undefined
}

/** What is loaded beside the first screen. */
export interface Rest {
  /** Hears of each change of an answer. */
  answered(run: SurveyRun, questionId: string): void
  goOn(run: SurveyRun): void
  goBack(run: SurveyRun): void
  isLast(run: SurveyRun): boolean
}

export interface SurveyRun {
  readonly deps: SurveyDeps
  /** In the respondent's language. */
  survey: WidgetSurvey
  strings: SurveyAskStrings & Partial<SurveyStrings>
  /** For plurals. */
  locale: string
  /** Questions asked so far, the shown one last; empty at the intro. */
  path: readonly string[]
  answers: Answers
  /** Made at the first answer; all versions of the response go under it. */
  idempotencyKey?: string | undefined
  /** Of the version sent last; 0 before. */
  revision: number
  /** How much is behind, in [0, 1]. */
  progress: number
  /** What the live region says; seen where it is a mistake. */
  message: string
  isMistake: boolean
  /** The row or field the mistake is about. */
  part?: string | undefined
  outcome?: Outcome | undefined
  /** Files kept for sending, by the id that stands in an answer. */
  readonly files: Map<string, AttachmentReference>
  /** What only some surveys need: recalled answers, drawn scales, rarer questions. */
  readonly prepare: typeof import('../core/survey/prepare-survey.ts') | undefined
  readonly marks: Marks | undefined
  readonly more: MoreField | undefined
  /** There soon after the first screen. */
  rest?: Rest | undefined
  /** Where an answer goes on by itself: arrow keys that do not answer. */
  browse?: ((event: TargetedKeyboardEvent<HTMLElement>) => void) | undefined
  /** Words everything in the language that is chosen now. */
  speak(): Promise<SpokenSurvey>
  /** Renders what has changed. */
  show(changes: SurveyChanges): void
  /** Renders another screen, and takes the focus there. */
  turn(changes: SurveyChanges): void
  /** Whether there was something to focus. */
  focus(selector: string): boolean
  answer(questionId: string, value: AnswerValue | undefined): void
  goOn(): unknown
  goBack(): unknown
  /** None where the survey is a part of the page. */
  readonly close: (() => void) | undefined
}

export type SpokenSurvey = Pick<SurveyRun, 'locale' | 'strings' | 'survey'>

export type SurveyChanges = Partial<
  Pick<
    SurveyRun,
    | 'survey'
    | 'strings'
    | 'locale'
    | 'path'
    | 'answers'
    | 'idempotencyKey'
    | 'revision'
    | 'progress'
    | 'message'
    | 'isMistake'
    | 'part'
    | 'outcome'
    | 'rest'
    | 'browse'
  >
>
