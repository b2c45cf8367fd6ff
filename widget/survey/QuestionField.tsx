/** The field of a question by its type. The rarer ones are loaded apart. */
import type { JSX } from 'preact'
import type { Question } from '../../contracts/question.ts'
import { ChoicesField } from './ChoicesField.tsx'
import type { FieldProps } from './field-props.ts'
import { OpenField } from './OpenField.tsx'
import { ScaleField } from './ScaleField.tsx'
import type { SurveyRun } from './survey-run.ts'

interface Props {
  readonly question: Question
  readonly run: SurveyRun
}

export function QuestionField({ question, run }: Props): JSX.Element | null {
  const { id, isRequired = false } = question
  const common: Omit<FieldProps, 'question'> = {
    run,
    value: run.answers[id],
    answer: (value) => run.answer(id, value),
    naming: {
      'aria-labelledby': 'title',
      'aria-describedby': 'text ends issue',
      'aria-invalid': run.isMistake,
      'aria-required': isRequired,
    },
  }
  switch (question.type) {
    case 'open':
      return <OpenField question={question} {...common} />
    case 'single_choice':
    case 'multiple_choice':
      return <ChoicesField question={question} {...common} />
    case 'rating':
    case 'nps':
    case 'csat':
    case 'ces':
      return <ScaleField question={question} {...common} />
    default:
      return run.more?.({ ...common, question }) ?? null
  }
}
