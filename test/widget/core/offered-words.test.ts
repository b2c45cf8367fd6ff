import { expect, test } from 'vitest'
import { ATTACHMENT_TYPES, FEEDBACK_KINDS } from '../../../contracts/vocabulary.ts'
import { OFFERED_KINDS } from '../../../widget/core/feedback-kinds.ts'
import { TAKEN_TYPES } from '../../../widget/panel/extras/attachment-types.ts'

test('the form offers the kinds of feedback that the server knows', () => {
  expect(OFFERED_KINDS).toEqual(FEEDBACK_KINDS)
})

test('the form takes the kinds of files that the server takes', () => {
  expect(TAKEN_TYPES).toEqual(ATTACHMENT_TYPES)
})
