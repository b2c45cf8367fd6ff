/**
 * Every text a person can see, in English; `strings/` holds the other languages. Names follow Sentry's where Sentry has the text. In
 * three parts, because each is loaded at another moment.
 */
import type { ExtrasStrings } from './strings/extras-en.ts'
import type { NoticeStrings } from './strings/notices-en.ts'
import type { SurveyStrings } from './strings/survey-en.ts'

/** One text for each plural category of the language (`Intl.PluralRules`), or one text for all. `{count}` is the number. */
export type PluralText = string | PluralForms

export interface PluralForms extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly other: string
}

/** What the launcher says before anything else is loaded. */
export interface LauncherStrings {
  readonly triggerLabel: string
  /** On the button when the form cannot be loaded. */
  readonly errorLoadText: string
}

export interface FormStrings {
  readonly formTitle: string
  readonly closeLabel: string
  readonly kindLabel: string
  readonly bugLabel: string
  readonly requestLabel: string
  readonly questionLabel: string
  readonly praiseLabel: string
  readonly otherLabel: string
  readonly messageLabel: string
  readonly messagePlaceholder: string
  readonly ratingLabel: string
  /** Spoken name of the star number `{value}`. */
  readonly ratingValueLabel: string
  readonly emailLabel: string
  readonly emailPlaceholder: string
  readonly isRequiredLabel: string
  readonly submitButtonLabel: string
  readonly cancelButtonLabel: string
  readonly errorGenericText: string
}

export interface OutcomeStrings {
  /** `{count}` characters are left. */
  readonly messageLeftText: PluralText
  readonly sendingText: string
  readonly successMessageText: string
  /** Stands before the receipt's short id. */
  readonly receiptLabel: string
  readonly confirmButtonLabel: string
  /** Kept on the device, no network. */
  readonly queuedMessageText: string
  /** Kept on the device, the server cannot take it now. */
  readonly busyMessageText: string
  /** Kept on the device, the server is being maintained. */
  readonly maintenanceMessageText: string
  /** Kept in the page only: the browser denies storage. */
  readonly keptMessageText: string
  readonly errorEmptyMessageText: string
  readonly errorLongMessageText: string
  readonly errorEmailText: string
}

export interface Strings
  extends LauncherStrings,
    FormStrings,
    OutcomeStrings,
    ExtrasStrings,
    NoticeStrings,
    SurveyStrings {}

export const formEn: FormStrings = {
  formTitle: 'Send feedback',
  closeLabel: 'Close',
  kindLabel: 'What is it about?',
  bugLabel: 'Bug',
  requestLabel: 'Idea',
  questionLabel: 'Question',
  praiseLabel: 'Praise',
  otherLabel: 'Other',
  messageLabel: 'Message',
  messagePlaceholder: 'What happened? What would help?',
  ratingLabel: 'Rating',
  ratingValueLabel: '{value} of 5',
  emailLabel: 'E-mail',
  emailPlaceholder: 'For a reply',
  isRequiredLabel: '(required)',
  submitButtonLabel: 'Send',
  cancelButtonLabel: 'Cancel',
  errorGenericText: 'This could not be sent.',
}
