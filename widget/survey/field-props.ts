/** What every kind of field gets. Fields hold nothing themselves: they show the answer and report each change of it. */
import type { AnswerValue } from '../../contracts/answer.ts'
import type { Question } from '../../contracts/question.ts'
import type { SurveyRun } from './survey-run.ts'

export interface FieldProps<Type extends Question['type'] = Question['type']> {
  readonly question: Question & { readonly type: Type }
  readonly run: SurveyRun
  readonly value: AnswerValue | undefined
  readonly answer: (value: AnswerValue | undefined) => void
  /** Names the question, its description and what is wrong: the same attributes for a single control and for a group. */
  readonly naming: Naming
}

export interface Naming {
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
}
