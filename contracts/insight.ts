/** What the analysis says about one entry, and the words that made it say so. */
import * as z from 'zod'
import { idSchema } from './id.ts'
import { INTENTS, SENTIMENT_LABELS } from './vocabulary.ts'

/** A piece of the message and how much it weighed. Offsets are UTF-16 code units into `message`. */
export const evidenceSchema = z
  .object({ text: z.string(), start: z.int(), end: z.int(), weight: z.number() })
  .meta({ id: 'Evidence', example: { text: 'loses', start: 14, end: 19, weight: -1.3 } })
export type Evidence = z.infer<typeof evidenceSchema>

export const sentimentSchema = z
  .object({
    score: z.number().min(-1).max(1),
    label: z.enum(SENTIMENT_LABELS),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Sentiment' })
export type Sentiment = z.infer<typeof sentimentSchema>

export const intentGuessSchema = z
  .object({
    intent: z.enum(INTENTS),
    confidence: z.number().min(0).max(1),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'IntentGuess' })

export const assignedTagSchema = z
  .object({ tagId: idSchema('tag'), name: z.string(), evidence: z.array(evidenceSchema) })
  .meta({ id: 'AssignedTag' })
export type AssignedTag = z.infer<typeof assignedTagSchema>

export const insightSchema = z
  .object({
    version: z.string(),
    language: z.string(),
    sentiment: sentimentSchema,
    intent: intentGuessSchema,
    tags: z.array(assignedTagSchema),
  })
  .meta({ id: 'Insight' })
export type Insight = z.infer<typeof insightSchema>
