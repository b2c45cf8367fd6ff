/** The peer's JSON schema of a submission: the bounds of Earshot's contract, as Fastify's validator takes them. */
import {
  EMAIL_MAX,
  EXTERNAL_ID_MAX,
  IDEMPOTENCY_KEY_MAX,
  LOCALE_MAX,
  MESSAGE_MAX,
  METADATA_KEYS_MAX,
  METADATA_VALUE_MAX,
  RATING_MAX,
  RATING_MIN,
  RELEASE_MAX,
  SOURCE_MAX,
  URL_MAX,
} from '../../contracts/limits.ts'
import { FEEDBACK_KINDS } from '../../contracts/vocabulary.ts'

export interface PeerSubmission {
  readonly kind?: string
  readonly message: string
  readonly rating?: number
  readonly email?: string
  readonly respondent?: string
  readonly source?: string
  readonly context?: {
    readonly url?: string
    readonly locale?: string
    readonly release?: string
    readonly viewport?: string
    readonly metadata?: Readonly<Record<string, string>>
  }
}

export const peerHeadersSchema = {
  type: 'object',
  required: ['idempotency-key', 'authorization'],
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 8,
      maxLength: IDEMPOTENCY_KEY_MAX,
      pattern: '^[\\x21-\\x7e]+$',
    },
    authorization: { type: 'string', pattern: '^Bearer [\\x21-\\x7e]{1,200}$' },
  },
}

export const peerSubmissionSchema = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: {
    kind: { type: 'string', enum: FEEDBACK_KINDS },
    message: { type: 'string', minLength: 1, maxLength: MESSAGE_MAX },
    rating: { type: 'integer', minimum: RATING_MIN, maximum: RATING_MAX },
    email: { type: 'string', format: 'email', maxLength: EMAIL_MAX },
    respondent: { type: 'string', minLength: 1, maxLength: EXTERNAL_ID_MAX },
    source: { type: 'string', maxLength: SOURCE_MAX, pattern: '^[a-z0-9][a-z0-9-]*$' },
    context: {
      type: 'object',
      additionalProperties: false,
      properties: {
        url: { type: 'string', maxLength: URL_MAX },
        locale: { type: 'string', maxLength: LOCALE_MAX },
        release: { type: 'string', maxLength: RELEASE_MAX },
        viewport: { type: 'string', maxLength: 20 },
        metadata: {
          type: 'object',
          maxProperties: METADATA_KEYS_MAX,
          additionalProperties: { type: 'string', maxLength: METADATA_VALUE_MAX },
        },
      },
    },
  },
}
