/** `single_choice` and `multiple_choice`: ids of choices, or `other:` and own words. Pure. */
import { type AnswerValue, OTHER_PREFIX } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { cleanText } from '../clean.ts'
import { type Judgement, keepJson, keepText, refuse, UNSAID } from './judgement.ts'

type SingleChoice = Extract<Question, { type: 'single_choice' }>
type MultipleChoice = Extract<Question, { type: 'multiple_choice' }>

export function judgeSingleChoice(question: SingleChoice, value: AnswerValue): Judgement {
  if (value === '') return UNSAID
  const choice = typeof value === 'string' ? readChoice(question, value) : undefined
  return choice === undefined ? refuse('must be the id of a choice') : keepText(choice)
}

/** A partial response may have fewer choices than it will need. */
export function judgeMultipleChoice(
  question: MultipleChoice,
  value: AnswerValue,
  isPartial: boolean,
): Judgement {
  if (!Array.isArray(value)) return refuse('must be a list of ids of choices')
  const given = value.filter(Boolean)
  if (given.length === 0) return UNSAID
  const choices = given.flatMap((text) => readChoice(question, text) ?? [])
  if (choices.length < given.length) return refuse('must be ids of choices')
  if (new Set(choices).size < choices.length) return refuse('must not name a choice twice')
  const { minChoices = 0, maxChoices = choices.length } = question
  if (choices.length > maxChoices) return refuse(`must be at most ${maxChoices} choices`)
  if (choices.length < minChoices && !isPartial)
    return refuse(`must be at least ${minChoices} choices`)
  return keepJson(choices)
}

function readChoice(
  { choices, hasOther }: SingleChoice | MultipleChoice,
  value: string,
): string | undefined {
  if (choices.some(({ id }) => id === value)) return value
  if (!hasOther || !value.startsWith(OTHER_PREFIX)) return undefined
  const words = cleanText(value.slice(OTHER_PREFIX.length))
  return words === '' ? undefined : OTHER_PREFIX + words
}
