/** Puts earlier answers and hidden fields into a text: `{{id}}`, `{{id|fallback}}`. Pure; the result is text, never markup. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Answers, isAnswered } from './answers.ts'
import { OTHER } from './other.ts'

export interface Recalled {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly hiddenFields: Readonly<Record<string, string>>
}

export function recall(text: string, { questions, answers, hiddenFields }: Recalled): string {
  return text.replace(/\{\{([^{}|]+)(?:\|([^{}]*))?\}\}/g, (_, name: string, fallback = '') => {
    const id = name.trim()
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (!isAnswered(value)) return (Object.hasOwn(hiddenFields, id) && hiddenFields[id]) || fallback
    return wordAnswer(
      questions.find((question) => question.id === id),
      value,
    )
  })
}

/** A choice's label in place of its id, several joined by commas; of a matrix the columns. */
function wordAnswer(question: Question | undefined, value: AnswerValue): string {
  const choices =
    question && 'choices' in question
      ? question.choices
      : question?.type === 'matrix'
        ? question.columns
        : []
  const word = (part: unknown): string => {
    const text = `${part}`
    const choice = choices.find(({ id }) => id === text)
    return choice
      ? choice.label
      : choices[0] && text.startsWith(OTHER)
        ? text.slice(OTHER.length)
        : text
  }
  return typeof value === 'object'
    ? Object.values(value).filter(Boolean).map(word).join(', ')
    : word(value)
}
