/** A label on an entry, and the rule that assigns it. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { TAG_NAME_MAX, TAG_PHRASE_MAX, TAG_PHRASES_MAX } from './limits.ts'
import { nameSchema } from './name.ts'

const phrasesSchema = z.array(nameSchema(TAG_PHRASE_MAX)).max(TAG_PHRASES_MAX)

/** A tag goes on an entry that has any of `any` and none of `none`, compared by word stems. */
export const tagInputSchema = z
  .strictObject({
    name: nameSchema(TAG_NAME_MAX),
    any: phrasesSchema.min(1),
    none: phrasesSchema.default([]),
  })
  .meta({
    id: 'TagInput',
    example: { name: 'export', any: ['export', 'csv', 'download'], none: [] },
  })
export type TagInput = z.input<typeof tagInputSchema>

export const tagSchema = z
  .object({
    id: idSchema('tag'),
    name: z.string(),
    any: z.array(z.string()),
    none: z.array(z.string()),
    entryCount: z.int(),
    createdAt: timeSchema,
  })
  .meta({ id: 'Tag' })
export type Tag = z.infer<typeof tagSchema>

export const tagListSchema = z.object({ items: z.array(tagSchema) }).meta({ id: 'TagList' })
