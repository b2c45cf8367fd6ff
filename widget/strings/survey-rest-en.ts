/** What a survey says once somebody answers, in English. */
import type { OutcomeStrings } from '../strings.ts'
import type { SurveyRestStrings } from './survey-en.ts'

/** Without the texts that stand in `outcome-en.ts` already. */
export const surveyRestEn: Omit<SurveyRestStrings, keyof OutcomeStrings> = {
  surveyShownText: 'A short survey: {title}',
  surveyBackLabel: 'Back',
  surveyThanksTitle: 'Thank you.',
  surveyRetryLabel: 'Try again',
  errorRequiredText: 'Please fill this in.',
  errorChoiceText: 'Please choose an answer.',
  errorConsentText: 'Please tick this to go on.',
  errorOtherText: 'Please say it in your own words.',
  errorShortText: 'Please write at least {count} characters.',
  errorLongText: 'Please write at most {count} characters.',
  errorUrlText: 'Please enter a web address.',
  errorNumberText: 'Please enter a number.',
  errorPhoneText: 'Please enter a phone number.',
  errorFewChoicesText: 'Please choose at least {count}.',
  errorManyChoicesText: 'Please choose at most {count}.',
  errorDateText: 'Please enter a date.',
  errorEarlyText: 'Please choose {date} or later.',
  errorLateText: 'Please choose {date} or earlier.',
  errorRowText: 'Please answer “{row}”.',
  errorManyFilesText: 'Please attach at most {count}.',
  errorUploadText: 'This file could not be attached.',
  addFileLabel: 'Choose a file',
  removeFileLabel: 'Remove {name}',
  moveUpLabel: 'Move {name} up',
  moveDownLabel: 'Move {name} down',
  movedText: '{name} is now {position} of {count}.',
  contactNameLabel: 'Name',
  contactEmailLabel: 'E-mail',
  contactPhoneLabel: 'Phone',
  contactCompanyLabel: 'Company',
}
