/** A file that comes with an entry: sent first, named by its id in the submission. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { FILE_NAME_MAX } from './limits.ts'
import { nameSchema } from './name.ts'
import { ATTACHMENT_TYPES } from './vocabulary.ts'

export const attachmentQuerySchema = z.object({
  name: nameSchema(FILE_NAME_MAX).optional().meta({ description: 'The file’s name.' }),
})

export const attachmentSchema = z
  .object({
    id: idSchema('att'),
    name: z.string(),
    mediaType: z.enum(ATTACHMENT_TYPES),
    byteCount: z.int(),
    createdAt: timeSchema,
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof attachmentSchema>
