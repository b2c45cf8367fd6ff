/**
 * What is said to one question. By question type: `open` text; `single_choice` a choice's id or `other:` and own words;
 * `multiple_choice` a list of those; `rating`, `nps`, `csat`, `ces` a number; `link` and `consent` true; `date` an ISO date; `matrix` row id →
 * column id; `ranking` all choice ids, best first; `contact` field → text; `file` a list of attachment ids.
 */
import * as z from 'zod'
import { CHOICES_MAX, EXTERNAL_ID_MAX, MESSAGE_MAX } from './limits.ts'

/** Stands before a respondent's own words in place of a choice's id. */
export const OTHER_PREFIX = 'other:'

export const answerValueSchema = z.union([
  z.number(),
  z.boolean(),
  z.string().max(MESSAGE_MAX),
  z.array(z.string().max(MESSAGE_MAX)).max(CHOICES_MAX + 1),
  z
    .record(z.string().max(EXTERNAL_ID_MAX), z.string().max(MESSAGE_MAX))
    .refine((pairs) => Object.keys(pairs).length <= CHOICES_MAX, `at most ${CHOICES_MAX} keys`),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

export const answerSchema = z
  .strictObject({
    questionId: z.string().min(1).max(EXTERNAL_ID_MAX),
    value: answerValueSchema,
  })
  .meta({ id: 'Answer', example: { questionId: 'score', value: 9 } })
