/** One stored piece of feedback, as members and integrators read it. */
import * as z from 'zod'
import { answerValueSchema } from './answer.ts'
import { attachmentSchema } from './attachment.ts'
import { idSchema, timeSchema } from './id.ts'
import { insightSchema } from './insight.ts'
import { SEARCH_MAX, SOURCE_MAX } from './limits.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import {
  ENTRY_STATUSES,
  FEEDBACK_KINDS,
  INTENTS,
  QUESTION_TYPES,
  SENTIMENT_LABELS,
} from './vocabulary.ts'

export const storedAnswerSchema = z
  .object({
    questionId: z.string(),
    type: z.enum(QUESTION_TYPES),
    value: answerValueSchema,
  })
  .meta({ id: 'StoredAnswer' })

export const entryThemeSchema = z
  .object({ id: idSchema('thm'), label: z.string(), confidence: z.number().min(0).max(1) })
  .meta({ id: 'EntryTheme' })

export const entrySchema = z
  .object({
    id: idSchema('ent'),
    createdAt: timeSchema,
    receivedAt: timeSchema,
    kind: z.enum(FEEDBACK_KINDS),
    message: z.string(),
    rating: z.int().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    respondent: z.string().nullable(),
    isRespondentVerified: z.boolean().meta({
      description: 'Whether a valid signature came with `respondent`.',
    }),
    status: z.enum(ENTRY_STATUSES),
    isWithdrawn: z.boolean().meta({ description: 'The respondent took it back.' }),
    isPartial: z.boolean().meta({ description: 'A survey response that was not finished.' }),
    attachments: z.array(attachmentSchema),
    source: z.string(),
    surveyId: idSchema('srv').nullable(),
    answers: z.array(storedAnswerSchema),
    context: z.object({
      url: z.string().nullable(),
      locale: z.string().nullable(),
      release: z.string().nullable(),
      viewport: z.string().nullable(),
      metadata: z.record(z.string(), z.string()),
    }),
    isSpam: z.boolean(),
    insight: insightSchema
      .nullable()
      .meta({ description: 'null until the entry has been analysed.' }),
    theme: entryThemeSchema.nullable(),
  })
  .meta({ id: 'Entry' })
export type Entry = z.infer<typeof entrySchema>

/** How far the team is with it. */
export const entryPatchSchema = z
  .strictObject({ status: z.enum(ENTRY_STATUSES) })
  .meta({ id: 'EntryPatch', example: { status: 'planned' } })

export const entryPageSchema = pageSchema(entrySchema, 'EntryPage')
export type EntryPage = z.infer<typeof entryPageSchema>

/** Filters of the inbox. Each narrows; spam and what was withdrawn are left out unless asked for. */
export const entryQuerySchema = pageQuerySchema.extend({
  kind: z.enum(FEEDBACK_KINDS).optional(),
  intent: z.enum(INTENTS).optional(),
  sentiment: z.enum(SENTIMENT_LABELS).optional(),
  tag: idSchema('tag').optional(),
  theme: idSchema('thm').optional(),
  source: z.string().max(SOURCE_MAX).optional(),
  language: z.string().max(10).optional(),
  from: timeSchema.optional(),
  to: timeSchema.optional(),
  search: z.string().trim().max(SEARCH_MAX).optional(),
  spam: z.enum(['exclude', 'only']).optional(),
  withdrawn: z.enum(['exclude', 'only']).optional(),
})
export type EntryQuery = z.infer<typeof entryQuerySchema>
