/** What arrives on the wire, untrusted: feedback or a survey response, and the receipt that answers it. */
import * as z from 'zod'
import { answerSchema } from './answer.ts'
import { idSchema, timeSchema } from './id.ts'
import {
  ANSWERS_MAX,
  ATTACHMENTS_MAX,
  EMAIL_MAX,
  EXTERNAL_ID_MAX,
  IDEMPOTENCY_KEY_MAX,
  LOCALE_MAX,
  MESSAGE_MAX,
  METADATA_KEY_MAX,
  METADATA_KEYS_MAX,
  METADATA_VALUE_MAX,
  NAME_MAX,
  RATING_MAX,
  RATING_MIN,
  RELEASE_MAX,
  SOURCE_MAX,
  URL_MAX,
} from './limits.ts'
import { FEEDBACK_KINDS } from './vocabulary.ts'

const metadataSchema = z
  .record(z.string().min(1).max(METADATA_KEY_MAX), z.string().max(METADATA_VALUE_MAX))
  .refine((pairs) => Object.keys(pairs).length <= METADATA_KEYS_MAX, {
    message: `at most ${METADATA_KEYS_MAX} keys`,
  })

/** Where and with what the feedback was given. Everything in it is optional and as claimed by the sender. */
export const contextSchema = z
  .strictObject({
    url: z.string().max(URL_MAX).optional(),
    locale: z.string().max(LOCALE_MAX).optional(),
    release: z.string().max(RELEASE_MAX).optional(),
    viewport: z.string().max(20).optional(),
    metadata: metadataSchema.optional(),
  })
  .meta({ id: 'Context', description: 'Where and with what the feedback was given.' })

export const submissionSchema = z
  .strictObject({
    kind: z.enum(FEEDBACK_KINDS).optional(),
    message: z.string().max(MESSAGE_MAX).optional(),
    rating: z.int().min(RATING_MIN).max(RATING_MAX).optional(),
    email: z.email().max(EMAIL_MAX).optional(),
    name: z.string().max(NAME_MAX).optional().meta({ description: 'How the person is called.' }),
    respondent: z.string().min(1).max(EXTERNAL_ID_MAX).optional().meta({
      description: 'Your own opaque id of the person, if known.',
    }),
    respondentSignature: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
      .optional()
      .meta({
        description:
          'HMAC-SHA256 of `respondent` with the project’s identity secret, in hex, made by your server: proves who it is.',
      }),
    surveyId: idSchema('srv').optional(),
    answers: z.array(answerSchema).min(1).max(ANSWERS_MAX).optional(),
    isPartial: z.boolean().optional().meta({
      description:
        'More answers may follow under the same Idempotency-Key with a higher `revision`.',
    }),
    revision: z.int().min(0).max(10_000).optional().meta({
      description: 'Grows with each version of a partial response; the highest one is kept.',
    }),
    attachmentIds: z.array(idSchema('att')).max(ATTACHMENTS_MAX).optional(),
    source: z
      .string()
      .max(SOURCE_MAX)
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a slug such as app-store')
      .optional(),
    createdAt: timeSchema.optional().meta({
      description: 'When it was written, if that is not now. A time in the future becomes now.',
    }),
    context: contextSchema.optional(),
    website: z.string().max(URL_MAX).optional().meta({
      description: 'Leave empty. People never see this field; what fills it in is marked as spam.',
    }),
  })
  .refine((submission) => Boolean(submission.message?.trim()) || submission.answers !== undefined, {
    path: ['message'],
    message: 'write a message or answer a survey',
  })
  .refine(
    (submission) => (submission.answers === undefined) === (submission.surveyId === undefined),
    {
      path: ['answers'],
      message: 'surveyId and answers go together',
    },
  )
  .meta({
    id: 'Submission',
    example: {
      kind: 'bug',
      message: 'Export to CSV loses umlauts.',
      rating: 2,
      email: 'ada@example.com',
    },
  })
export type Submission = z.input<typeof submissionSchema>

/** The answer to an accepted submission. The same idempotency key always gets the same receipt. */
export const receiptSchema = z
  .object({
    id: idSchema('ent'),
    receivedAt: timeSchema,
    token: z.string().meta({
      description:
        'Lets whoever holds it see, add to, withdraw and erase this entry. Keep it private.',
    }),
  })
  .meta({
    id: 'Receipt',
    example: {
      id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
      receivedAt: '2026-11-22T19:54:44.000Z',
      token: 'kzQ3m2V0d3x5bW9yZS1yYW5kb20tdGV4dC1oZXJl',
    },
  })
export type Receipt = z.infer<typeof receiptSchema>

export const idempotencyKeySchema = z
  .string()
  .min(8)
  .max(IDEMPOTENCY_KEY_MAX)
  .regex(/^[\x21-\x7e]+$/, 'printable ASCII without spaces')
