/** Holds a response's answers against its survey. Pure. */
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Question } from '../../contracts/question.ts'
import type { Submission } from '../../contracts/submission.ts'
import type { NewAnswer } from '../store/entries.ts'
import { type AnswerSetting, judgeAnswer } from './answers/judge-answer.ts'
import { UNSAID } from './answers/judgement.ts'
import { ownWords } from './answers/own-words.ts'
import { walkPath } from './answers/walk-path.ts'

export interface AnswersSetting extends AnswerSetting {
  /** Whether a required question on the respondent's path has to be answered. */
  readonly isRequiring: boolean
}

export type CheckedAnswers =
  | {
      readonly ok: true
      readonly answers: readonly NewAnswer[]
      /** What was written freely, in the order of the answers. */
      readonly words: readonly string[]
    }
  | { readonly ok: false; readonly issues: readonly ProblemIssue[] }

type GivenAnswers = NonNullable<Submission['answers']>

/** Every answer must be to a question of the survey, once, and fit it; what is required must be there. */
export function checkAnswers(
  questions: readonly Question[],
  given: GivenAnswers,
  setting: AnswersSetting,
): CheckedAnswers {
  const known = new Map(questions.map((question) => [question.id, question]))
  const issues: ProblemIssue[] = []
  const answers = new Map<string, NewAnswer>()
  const seen = new Set<string>()
  const words: string[] = []
  given.forEach(({ questionId, value }, index) => {
    const question = known.get(questionId)
    if (!question) {
      issues.push(toIssue(`/answers/${index}/questionId`, 'not a question of this survey'))
      return
    }
    if (seen.has(questionId)) {
      issues.push(toIssue(`/answers/${index}/value`, 'answered twice'))
      return
    }
    seen.add(questionId)
    const judgement = judgeAnswer(question, value, setting)
    if (judgement === UNSAID) return
    if ('refusal' in judgement) {
      issues.push(toIssue(`/answers/${index}/value`, judgement.refusal))
      return
    }
    const answer = { questionId, type: question.type, ...judgement.kept }
    answers.set(questionId, answer)
    words.push(...ownWords(question, answer))
  })
  if (issues.length === 0 && setting.isRequiring) {
    issues.push(...findMissing(questions, given, answers))
  }
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, answers: [...answers.values()], words }
}

function findMissing(
  questions: readonly Question[],
  given: GivenAnswers,
  answers: ReadonlyMap<string, NewAnswer>,
): ProblemIssue[] {
  const path = new Set(
    walkPath(questions, new Map(given.map((answer) => [answer.questionId, answer.value]))),
  )
  return questions
    .filter(({ id, isRequired }) => isRequired && path.has(id) && !answers.has(id))
    .map(({ id }) => ({
      pointer: '/answers',
      code: 'missing_answer',
      message: `the question ${id} must be answered`,
    }))
}

function toIssue(pointer: string, message: string): ProblemIssue {
  return { pointer, code: 'invalid_answer', message }
}
