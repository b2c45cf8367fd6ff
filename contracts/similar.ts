/** Entries that are near in meaning: to another entry, or to a text. */
import * as z from 'zod'
import { entrySchema } from './entry.ts'
import { SEARCH_MAX, SIMILAR_DEFAULT, SIMILAR_MAX } from './limits.ts'

const limitSchema = z.coerce.number().int().min(1).max(SIMILAR_MAX).default(SIMILAR_DEFAULT)

export const similarQuerySchema = z.object({ limit: limitSchema })

export const meaningQuerySchema = z.object({
  text: z.string().trim().min(1).max(SEARCH_MAX).meta({
    description: 'What the entries should be about, in English, in any words.',
  }),
  limit: limitSchema,
})

export const similarEntrySchema = z
  .object({
    entry: entrySchema,
    similarity: z.number().min(-1).max(1).meta({
      description: 'Cosine of the two meanings. Above .97 they say the same.',
    }),
  })
  .meta({ id: 'SimilarEntry' })

export const similarEntryListSchema = z
  .object({ items: z.array(similarEntrySchema) })
  .meta({ id: 'SimilarEntryList' })
export type SimilarEntryList = z.infer<typeof similarEntryListSchema>
