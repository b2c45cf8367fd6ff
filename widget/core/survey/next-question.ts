/** Where an answer leads. Pure; ends for every survey, because nothing is asked twice on one path. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { BranchRule, Question } from '../../../contracts/question.ts'
import { isAnswered } from './answers.ts'
import { OTHER } from './other.ts'

/**
 * The question after the last one of `path`, or nothing at the end. What stands on the path already is passed over, in the survey's
 * order, so that branching backwards never asks in circles.
 */
export function nextQuestion(
  questions: readonly Question[],
  path: readonly string[],
  value: AnswerValue | undefined,
): Question | undefined {
  const at = questions.findIndex(({ id }) => id === path.at(-1))
  const { rules, otherwise } = questions[at]?.branching ?? {}
  const target = rules?.find((rule) => isMet(rule, value))?.goTo ?? otherwise
  if (target === 'end') return undefined
  const from = target === undefined ? at + 1 : questions.findIndex(({ id }) => id === target)
  return from < 0 ? undefined : questions.slice(from).find(({ id }) => !path.includes(id))
}

function isMet(
  { operator, value: wanted }: BranchRule,
  value: AnswerValue | undefined,
): boolean | undefined {
  if (operator === 'is-answered') return isAnswered(value)
  if (operator === 'is-skipped') return !isAnswered(value)
  if (operator.startsWith('not-')) return !isAmong(wanted, value)
  if (operator === 'is-not') return !isSame(wanted, value)
  // No other rule can be met by what was not answered.
  if (!isAnswered(value)) return false
  if (operator === 'includes') return isAmong(wanted, value)
  if (operator === 'is') return isSame(wanted, value)
  return operator === 'at-least' ? Number(value) >= Number(wanted) : Number(value) <= Number(wanted)
}

/** The parts of an answer as texts: own words count as the choice `other`. */
function partsOf(value: AnswerValue | undefined): string[] {
  const parts = typeof value === 'object' ? Object.values(value) : [value ?? '']
  return parts.map((part) => (`${part}`.startsWith(OTHER) ? 'other' : `${part}`))
}

function isSame(wanted: BranchRule['value'], value: AnswerValue | undefined): boolean {
  const parts = partsOf(value)
  return parts.length === 1 && parts[0] === `${wanted}`
}

/** A choice among several, or words within a text. */
function isAmong(wanted: BranchRule['value'], value: AnswerValue | undefined): boolean {
  return typeof value === 'string'
    ? partsOf(value)[0] === `${wanted}` || value.toLowerCase().includes(`${wanted}`.toLowerCase())
    : partsOf(value).includes(`${wanted}`)
}
