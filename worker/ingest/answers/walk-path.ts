/**
 * Which questions a respondent came past, by their answers: a required question that branching passes over is not missing. Pure; the
 * widget decides the same way in `widget/core/survey/next-question.ts`, and a test holds the two together.
 */
import { type AnswerValue, OTHER_PREFIX } from '../../../contracts/answer.ts'
import type { BranchRule, Question } from '../../../contracts/question.ts'

/** Own words count as the choice `other`. */
const OTHER_CHOICE = 'other'

/** A question's id → what was said to it. */
export type GivenAnswers = ReadonlyMap<string, AnswerValue>

/** Ids of the questions in the order they were asked. Nothing is asked twice, so every survey ends. */
export function walkPath(questions: readonly Question[], answers: GivenAnswers): string[] {
  const path: string[] = []
  let question = questions[0]
  while (question) {
    path.push(question.id)
    question = nextQuestion(questions, path, question, answers.get(question.id))
  }
  return path
}

function nextQuestion(
  questions: readonly Question[],
  path: readonly string[],
  { id, branching }: Question,
  value: AnswerValue | undefined,
): Question | undefined {
  const rule = branching?.rules?.find((candidate) => isMet(candidate, value))
  const target = rule?.goTo ?? branching?.otherwise
  if (target === 'end') return undefined
  const from =
    target === undefined
      ? questions.findIndex((question) => question.id === id) + 1
      : questions.findIndex((question) => question.id === target)
  return from < 0
    ? undefined
    : questions.slice(from).find((question) => !path.includes(question.id))
}

function isMet({ operator, value: wanted }: BranchRule, value: AnswerValue | undefined): boolean {
  switch (operator) {
    case 'is-answered':
      return isAnswered(value)
    case 'is-skipped':
      return !isAnswered(value)
    case 'is':
      return isAnswered(value) && isSame(wanted, value)
    case 'is-not':
      return !isSame(wanted, value)
    case 'includes':
      return isAnswered(value) && isAmong(wanted, value)
    case 'not-includes':
      return !isAmong(wanted, value)
    case 'at-least':
      return isAnswered(value) && toNumber(value) >= Number(wanted)
    case 'at-most':
      return isAnswered(value) && toNumber(value) <= Number(wanted)
  }
}

function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  if (typeof value === 'object') return Object.values(value).some(Boolean)
  return value === 0 || Boolean(value)
}

/** Never by an object's own `valueOf`, which a sender may have named a row of a matrix. */
function toNumber(value: AnswerValue): number {
  if (typeof value !== 'object') return Number(value)
  return Array.isArray(value) && value.length === 1 ? Number(value[0]) : Number.NaN
}

function isSame(wanted: BranchRule['value'], value: AnswerValue | undefined): boolean {
  const parts = partsOf(value)
  return parts.length === 1 && parts[0] === String(wanted)
}

/** A choice among several, or words within a text. */
function isAmong(wanted: BranchRule['value'], value: AnswerValue | undefined): boolean {
  const parts = partsOf(value)
  if (typeof value !== 'string') return parts.includes(String(wanted))
  return parts[0] === String(wanted) || value.toLowerCase().includes(String(wanted).toLowerCase())
}

function partsOf(value: AnswerValue | undefined): string[] {
  const parts = typeof value === 'object' ? Object.values(value) : [value ?? '']
  return parts.map(String).map((part) => (part.startsWith(OTHER_PREFIX) ? OTHER_CHOICE : part))
}
