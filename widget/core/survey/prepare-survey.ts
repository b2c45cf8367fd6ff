/** A survey as one respondent gets it: in their language, its choices in their order. Pure. Most surveys need none of this. */
import type { WidgetSurvey } from '../../../contracts/survey.ts'
import { shuffleChoices } from './shuffle-choices.ts'
import { translateSurvey } from './translate-survey.ts'

export { recall } from './recall.ts'

export interface Preparation {
  readonly locale: string
  /** Names the respondent and the survey. */
  readonly seed: string
}

export function prepareSurvey(survey: WidgetSurvey, { locale, seed }: Preparation): WidgetSurvey {
  const translated = translateSurvey(survey, locale)
  return {
    ...translated,
    questions: translated.questions.map((question) =>
      'isShuffled' in question && question.isShuffled
        ? { ...question, choices: shuffleChoices(question.choices, `${seed}:${question.id}`) }
        : question,
    ),
  }
}
