/** One stored piece of feedback, as members and integrators read it. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { insightSchema } from './insight.ts'
import { SEARCH_MAX, SOURCE_MAX } from './limits.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import { FEEDBACK_KINDS, INTENTS, QUESTION_TYPES, SENTIMENT_LABELS } from './vocabulary.ts'

export const storedAnswerSchema = z
  .object({
    questionId: z.string(),
    type: z.enum(QUESTION_TYPES),
    value: z.union([z.number(), z.string()]),
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
    email: z.string().nullable(),
    respondent: z.string().nullable(),
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

export const entryPageSchema = pageSchema(entrySchema, 'EntryPage')
export type EntryPage = z.infer<typeof entryPageSchema>

/** Filters of the inbox. Each narrows; spam is left out unless asked for. */
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
})
export type EntryQuery = z.infer<typeof entryQuerySchema>
