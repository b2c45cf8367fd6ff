/**
 * What a survey says by itself, in English. In parts: the first is needed to ask a question, `survey-marks-en.ts` where a scale is drawn,
 * `survey-rest-en.ts` once somebody answers.
 */
import type { FormStrings, OutcomeStrings, PluralText } from '../strings.ts'

/** Around every question. Texts the form has too keep its names. */
export interface SurveyAskStrings
  extends Pick<
    FormStrings,
    'closeLabel' | 'otherLabel' | 'isRequiredLabel' | 'submitButtonLabel' | 'errorGenericText'
  > {
  readonly surveyStartLabel: string
  readonly surveyNextLabel: string
  readonly surveyProgressLabel: string
  /** The field for own words. */
  readonly otherFieldLabel: string
}

/** Where a survey waits at the page's edge. */
export interface SurveyTabStrings {
  /** On the tab at the page's edge. */
  readonly surveyTabLabel: string
}

/** The points of a drawn scale. */
export interface SurveyMarkStrings {
  /** Spoken name of the point `{value}` on a scale up to `{max}`. */
  readonly scaleValueLabel: string
  /** Five faces, from worst to best. */
  readonly faceWorstLabel: string
  readonly faceBadLabel: string
  readonly faceNeutralLabel: string
  readonly faceGoodLabel: string
  readonly faceBestLabel: string
  readonly thumbDownLabel: string
  readonly thumbUpLabel: string
}

/** Mistakes, the last screen, and the rarer questions. */
export interface SurveyRestStrings
  extends Pick<
    OutcomeStrings,
    | 'sendingText'
    | 'successMessageText'
    | 'confirmButtonLabel'
    | 'queuedMessageText'
    | 'busyMessageText'
    | 'maintenanceMessageText'
    | 'keptMessageText'
    | 'errorEmailText'
  > {
  /** Spoken when a survey appears by itself; `{title}` is what it asks. */
  readonly surveyShownText: string
  readonly surveyBackLabel: string
  readonly surveyThanksTitle: string
  readonly surveyRetryLabel: string
  readonly errorRequiredText: string
  readonly errorChoiceText: string
  readonly errorConsentText: string
  readonly errorOtherText: string
  /** At least `{count}` characters. */
  readonly errorShortText: PluralText
  /** At most `{count}` characters. */
  readonly errorLongText: PluralText
  readonly errorUrlText: string
  readonly errorNumberText: string
  readonly errorPhoneText: string
  readonly errorFewChoicesText: PluralText
  readonly errorManyChoicesText: PluralText
  readonly errorDateText: string
  readonly errorEarlyText: string
  readonly errorLateText: string
  /** No answer in the row `{row}`. */
  readonly errorRowText: string
  readonly errorManyFilesText: PluralText
  readonly errorUploadText: string
  readonly addFileLabel: string
  readonly removeFileLabel: string
  readonly moveUpLabel: string
  readonly moveDownLabel: string
  /** `{name}` is now at `{position}` of `{count}`. */
  readonly movedText: string
  readonly contactNameLabel: string
  readonly contactEmailLabel: string
  readonly contactPhoneLabel: string
  readonly contactCompanyLabel: string
}

export interface SurveyStrings
  extends SurveyAskStrings,
    SurveyTabStrings,
    SurveyMarkStrings,
    SurveyRestStrings {}

export const surveyEn: SurveyAskStrings = {
  closeLabel: 'Close',
  otherLabel: 'Other',
  isRequiredLabel: '(required)',
  submitButtonLabel: 'Send',
  errorGenericText: 'This could not be sent.',
  surveyStartLabel: 'Start',
  surveyNextLabel: 'Next',
  surveyProgressLabel: 'Progress',
  otherFieldLabel: 'In your own words',
}
