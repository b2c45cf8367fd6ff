/** "Your feedback": what a respondent sees of their own entry with the receipt's token, and may do to it. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { REPLY_MAX } from './limits.ts'
import { ENTRY_STATUSES, FEEDBACK_KINDS, REPLY_AUTHORS } from './vocabulary.ts'

export const replySchema = z
  .object({
    id: idSchema('rpl'),
    author: z.enum(REPLY_AUTHORS),
    body: z.string(),
    createdAt: timeSchema,
  })
  .meta({ id: 'Reply' })
export type Reply = z.infer<typeof replySchema>

/** A public reply of the team, or a detail that the respondent adds. */
export const replyInputSchema = z
  .strictObject({ body: z.string().trim().min(1).max(REPLY_MAX) })
  .meta({ id: 'ReplyInput', example: { body: 'It happens on Safari only.' } })

export const replyListSchema = z.object({ items: z.array(replySchema) }).meta({ id: 'ReplyList' })

export const followUpSchema = z
  .object({
    id: idSchema('ent'),
    kind: z.enum(FEEDBACK_KINDS),
    message: z.string(),
    status: z.enum(ENTRY_STATUSES),
    isWithdrawn: z.boolean(),
    receivedAt: timeSchema,
    replies: z.array(replySchema).meta({ description: 'Oldest first.' }),
  })
  .meta({ id: 'FollowUp' })
export type FollowUp = z.infer<typeof followUpSchema>
