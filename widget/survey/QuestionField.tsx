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
  const { value, answer, naming } = common
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
    case 'link':
      return (
        <a
          class="button"
          href={question.url}
          target="_blank"
          rel="noopener"
          aria-describedby="title issue"
          onClick={() => answer(true)}
        >
          {question.linkLabel}
        </a>
      )
    case 'consent':
      return (
        <div class="choices">
          <label>
            <input
              type="checkbox"
              name={id}
              aria-describedby="title text issue"
              aria-invalid={naming['aria-invalid']}
              aria-required={isRequired}
              checked={value === true}
              onChange={(event) => answer(event.currentTarget.checked || undefined)}
            />
            <span>{question.statement}</span>
          </label>
        </div>
      )
    default:
      return run.more?.({ ...common, question }) ?? null
  }
}
