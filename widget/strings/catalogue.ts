/** What a language has to say, by the moment it is loaded. Every catalogue is whole: the compiler refuses a missing text. */
import type { FormStrings, LauncherStrings, OutcomeStrings } from '../strings.ts'
import type { ExtrasStrings } from './extras-en.ts'
import type { NoticeStrings } from './notices-en.ts'
import type { SurveyStrings } from './survey-en.ts'

/** The form's texts, those of what becomes of it, and the launcher's own two. */
export interface FormCatalogue extends LauncherStrings, FormStrings, OutcomeStrings {}

/** What the form starts with: in English what comes after it is loaded later. */
export type FormTexts = FormStrings & Partial<OutcomeStrings>

/** Names of the outcome's texts without a number in them. */
export type PlainText = Exclude<keyof OutcomeStrings, 'messageLeftText'>

/** All texts of all moments. */
export type CatalogueTexts = Partial<FormCatalogue & ExtrasStrings & SurveyStrings & NoticeStrings>
