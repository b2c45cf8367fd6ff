/** `file`: attachments that come with the same submission. Pure. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import { type Judgement, keepJson, refuse, UNSAID } from './judgement.ts'

export function judgeFiles(
  { maxFiles = 1 }: Extract<Question, { type: 'file' }>,
  value: AnswerValue,
  attachmentIds: readonly string[],
): Judgement {
  if (!Array.isArray(value)) return refuse('must be a list of ids of attachments')
  if (value.length === 0) return UNSAID
  if (value.length > maxFiles) return refuse(`must be at most ${maxFiles} files`)
  if (new Set(value).size < value.length) return refuse('must not name a file twice')
  const areSent = value.every((id) => attachmentIds.includes(id))
  return areSent ? keepJson(value) : refuse('must be among the attachmentIds of the submission')
}
