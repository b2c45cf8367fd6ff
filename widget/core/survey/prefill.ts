/** Reads answers from texts, such as those of a link. Pure. They are a proposal: nothing of them is sent until a person says so. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import { MESSAGE_MAX } from '../../../contracts/limits.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Scale, scaleOf } from './scale.ts'

/** The answers among the given pairs that fit their questions; everything else is left out. */
export function prefill(
  questions: readonly Question[],
  pairs: Iterable<readonly [string, string]>,
): Record<string, AnswerValue> {
  const given = new Map(pairs)
  const answers: Record<string, AnswerValue> = {}
  for (const question of questions) {
    const value = readValue(question, given.get(question.id) ?? '')
    if (value !== undefined) answers[question.id] = value
  }
  return answers
}

/** Consent, a followed link, a file and what has several parts cannot be given by a link. */
function readValue(question: Question, text: string): AnswerValue | undefined {
  switch (question.type) {
    case 'rating':
    case 'nps':
    case 'csat':
    case 'ces':
      return readPoint(scaleOf(question), text)
    case 'open':
      return text.slice(0, MESSAGE_MAX) || undefined
    case 'single_choice':
      return isChoice(question, text) ? text : undefined
    case 'multiple_choice': {
      const chosen = text.split(',').filter((part) => isChoice(question, part))
      return chosen.length > 0 ? [...new Set(chosen)] : undefined
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
    default:
      return undefined
  }
}

function readPoint({ values }: Scale, text: string): number | undefined {
  return /^\d+$/.test(text) ? values.find((value) => value === Number(text)) : undefined
}

function isChoice(
  { choices }: Question & { type: 'single_choice' | 'multiple_choice' },
  text: string,
): boolean {
  return choices.some(({ id }) => id === text)
}
