/**
 * What a survey says by itself, in English. In two parts: the first is needed to ask a question, the second (`survey-rest-en.ts`) once
 * somebody answers.
 */
import type { FormStrings, OutcomeStrings } from '../strings.ts'

/** Around every question. Texts the form has too keep its names. */
export interface SurveyAskStrings
  extends Pick<FormStrings, 'closeLabel' | 'otherLabel' | 'isRequiredLabel' | 'submitButtonLabel'> {
  /** Spoken when a survey appears by itself; `{title}` is what it asks. */
  readonly surveyShownText: string
  /** On the tab at the page's edge. */
  readonly surveyTabLabel: string
  readonly surveyStartLabel: string
  readonly surveyNextLabel: string
  readonly surveyBackLabel: string
  readonly surveyProgressLabel: string
  /** The field for own words. */
  readonly otherFieldLabel: string
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
    | 'keptMessageText'
    | 'errorEmailText'
  > {
  readonly surveyThanksTitle: string
  readonly surveyRefusedTitle: string
  readonly surveyRetryLabel: string
  readonly errorRequiredText: string
  readonly errorChoiceText: string
  readonly errorConsentText: string
  readonly errorOtherText: string
  /** At least `{count}` characters. */
  readonly errorShortText: string
  /** At most `{count}` characters. */
  readonly errorLongText: string
  readonly errorUrlText: string
  readonly errorNumberText: string
  readonly errorPhoneText: string
  readonly errorFewChoicesText: string
  readonly errorManyChoicesText: string
  readonly errorDateText: string
  readonly errorEarlyText: string
  readonly errorLateText: string
  /** No answer in the row `{row}`. */
  readonly errorRowText: string
  readonly errorManyFilesText: string
  readonly errorUploadText: string
  readonly uploadingText: string
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

export interface SurveyStrings extends SurveyAskStrings, SurveyRestStrings {}

export const surveyEn: SurveyAskStrings = {
  closeLabel: 'Close',
  otherLabel: 'Other',
  isRequiredLabel: '(required)',
  submitButtonLabel: 'Send',
  surveyShownText: 'A short survey: {title}',
  surveyTabLabel: 'Your opinion',
  surveyStartLabel: 'Start',
  surveyNextLabel: 'Next',
  surveyBackLabel: 'Back',
  surveyProgressLabel: 'Progress',
  otherFieldLabel: 'In your own words',
  scaleValueLabel: '{value} of {max}',
  faceWorstLabel: 'Very bad',
  faceBadLabel: 'Bad',
  faceNeutralLabel: 'Okay',
  faceGoodLabel: 'Good',
  faceBestLabel: 'Very good',
  thumbDownLabel: 'Thumbs down',
  thumbUpLabel: 'Thumbs up',
}
