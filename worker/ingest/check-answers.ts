/** Holds a response's answers against its survey. Pure. */
import type { AnswerValue } from '../../contracts/answer.ts'
import { MESSAGE_MAX, RATING_MAX, RATING_MIN } from '../../contracts/limits.ts'
import type { ProblemIssue } from '../../contracts/problem.ts'
import type { Submission } from '../../contracts/submission.ts'
import type { QuestionType } from '../../contracts/vocabulary.ts'
import type { NewAnswer } from '../store/entries.ts'
import type { AskedSurvey } from '../store/surveys.ts'
import { cleanText } from './clean.ts'

/** The scale of each numeric question, both ends included. */
const SCALES: Partial<Record<QuestionType, readonly [min: number, max: number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  rating: [RATING_MIN, RATING_MAX],
}

export type CheckedAnswers =
  | { readonly ok: true; readonly answers: readonly NewAnswer[] }
  | { readonly ok: false; readonly issues: readonly ProblemIssue[] }

/** Every answer must be to a question of the survey, once, of its type and on its scale. */
export function checkAnswers(
  survey: AskedSurvey,
  given: NonNullable<Submission['answers']>,
): CheckedAnswers {
  const issues: ProblemIssue[] = []
  const answers: NewAnswer[] = []
  const seen = new Set<string>()
  given.forEach(({ questionId, value }, index) => {
    const question = survey.questions.find((candidate) => candidate.id === questionId)
    const refusal =
      question && !seen.has(questionId)
        ? refuseValue(question.type, value)
        : 'not a question of this survey, or answered twice'
    if (!question || refusal) {
      issues.push({
        pointer: `/answers/${index}/${question ? 'value' : 'questionId'}`,
        code: 'invalid_answer',
        message: refusal ?? 'not a question of this survey',
      })
      return
    }
    seen.add(questionId)
    answers.push({
      questionId,
      type: question.type,
      valueNumber: typeof value === 'number' ? value : null,
      valueText: typeof value === 'string' ? cleanText(value) : null,
      valueJson: null,
    })
  })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, answers }
}

function refuseValue(type: QuestionType, value: AnswerValue): string | undefined {
  const scale = SCALES[type]
  if (!scale) {
    return typeof value === 'string'
      ? undefined
      : `must be a text of at most ${MESSAGE_MAX} characters`
  }
  const [min, max] = scale
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
  return fits ? undefined : `must be a whole number from ${min} to ${max}`
}
