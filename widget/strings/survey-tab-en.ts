/** What the tab at the page's edge says, in English. */
import type { SurveyTabStrings } from './survey-en.ts'

export const surveyTabEn: SurveyTabStrings = {
  surveyTabLabel: 'Your opinion',
}
