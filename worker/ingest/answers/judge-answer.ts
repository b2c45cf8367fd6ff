/** Holds one answer against its question. Pure; total on any answer. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { judgeMultipleChoice, judgeSingleChoice } from './judge-choice.ts'
import { judgeContact } from './judge-contact.ts'
import { judgeDate } from './judge-date.ts'
import { judgeFiles } from './judge-files.ts'
import { judgeMark } from './judge-mark.ts'
import { judgeMatrix } from './judge-matrix.ts'
import { judgeOpen } from './judge-open.ts'
import { judgeRanking } from './judge-ranking.ts'
import { judgeScale } from './judge-scale.ts'
import type { Judgement } from './judgement.ts'

/** What of the submission an answer depends on. */
export interface AnswerSetting {
  /** More may follow: what is not enough yet is enough for now. */
  readonly isPartial: boolean
  readonly attachmentIds: readonly string[]
}

export function judgeAnswer(
  question: Question,
  value: AnswerValue,
  { isPartial, attachmentIds }: AnswerSetting,
): Judgement {
  switch (question.type) {
    case 'open':
      return judgeOpen(question, value, isPartial)
    case 'single_choice':
      return judgeSingleChoice(question, value)
    case 'multiple_choice':
      return judgeMultipleChoice(question, value, isPartial)
    case 'rating':
    case 'nps':
    case 'csat':
    case 'ces':
      return judgeScale(question, value)
    case 'link':
    case 'consent':
      return judgeMark(value)
    case 'date':
      return judgeDate(question, value)
    case 'matrix':
      return judgeMatrix(question, value, isPartial)
    case 'ranking':
      return judgeRanking(question, value)
    case 'contact':
      return judgeContact(question, value, isPartial)
    case 'file':
      return judgeFiles(question, value, attachmentIds)
  }
}
