/** The rarer questions, loaded where a survey has one: link, consent, date, matrix, ranking, contact and file. */
/// <reference path="../../css-inline.d.ts" />
import type { JSX } from 'preact'
import type { GivenOptions } from '../../core/options.ts'
import { surveyRestEn } from '../../strings/survey-rest-en.ts'
import { addStyles } from '../../theme/add-styles.ts'
import type { FieldProps } from '../field-props.ts'
import type { SurveyRun } from '../survey-run.ts'
import { ContactField } from './ContactField.tsx'
import { FileField } from './FileField.tsx'
import { MatrixField } from './MatrixField.tsx'
import css from './more.css?inline'
import { RankingField } from './RankingField.tsx'

export type MoreField = (props: FieldProps) => JSX.Element | null

export type MoreStrings = SurveyRun['strings'] & typeof surveyRestEn

export function startMore(root: ShadowRoot, options: GivenOptions): MoreField {
  addStyles(root, css, options)
  return MoreQuestion
}

function MoreQuestion(props: FieldProps): JSX.Element | null {
  const { question, value, answer, naming, run } = props
  const strings: MoreStrings = { ...surveyRestEn, ...run.strings }
  switch (question.type) {
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
              name={question.id}
              aria-describedby="title text issue"
              aria-invalid={naming['aria-invalid']}
              aria-required={naming['aria-required']}
              checked={value === true}
              onChange={(event) => answer(event.currentTarget.checked || undefined)}
            />
            <span>{question.statement}</span>
          </label>
        </div>
      )
    case 'date':
      return (
        <input
          {...naming}
          type="date"
          min={question.earliest}
          max={question.latest}
          value={`${value ?? ''}`}
          onInput={(event) => answer(event.currentTarget.value)}
        />
      )
    case 'matrix':
      return <MatrixField {...props} question={question} />
    case 'ranking':
      return <RankingField {...props} question={question} strings={strings} />
    case 'contact':
      return <ContactField {...props} question={question} strings={strings} />
    case 'file':
      return <FileField {...props} question={question} strings={strings} />
    default:
      return null
  }
}
