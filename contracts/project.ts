/** The tenant that owns everything, and the keys to it. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { ALLOWED_ORIGINS_MAX, NAME_MAX, URL_MAX } from './limits.ts'
import { nameSchema } from './name.ts'
import { SCOPES } from './vocabulary.ts'

/** A web origin such as `https://app.example.com`, or `*` for every origin. */
export const allowedOriginSchema = z
  .string()
  .max(URL_MAX)
  .regex(
    /^(\*|https?:\/\/[^/\s?#@\p{Cc}\p{Cs}]+)$/u,
    'must be * or an origin such as https://app.example.com',
  )

export const projectSchema = z
  .object({
    id: idSchema('prj'),
    name: z.string(),
    publicKey: z.string(),
    allowedOrigins: z.array(z.string()),
    isRedacting: z.boolean().meta({
      description: 'Whether e-mail addresses and card numbers are removed before storage.',
    }),
    isSuggesting: z.boolean().meta({
      description: 'Whether the widget may show similar known problems while somebody writes.',
    }),
    surveyCoolDownDays: z.number().meta({
      description: 'Days between two surveys shown to one person, whichever they are.',
    }),
    isSample: z.boolean(),
    entryCount: z.int(),
    pendingCount: z.int().meta({ description: 'Entries that wait for their analysis.' }),
    createdAt: timeSchema,
  })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof projectSchema>

export const projectPatchSchema = z
  .strictObject({
    name: nameSchema(NAME_MAX).optional(),
    allowedOrigins: z.array(allowedOriginSchema).max(ALLOWED_ORIGINS_MAX).optional(),
    isRedacting: z.boolean().meta({ description: 'Holds for new entries only.' }).optional(),
    isSuggesting: z.boolean().optional(),
    surveyCoolDownDays: z.number().min(0).max(365).optional(),
  })
  .meta({ id: 'ProjectPatch' })
export type ProjectPatch = z.input<typeof projectPatchSchema>

export const keyInputSchema = z
  .strictObject({
    name: nameSchema(NAME_MAX),
    scopes: z.array(z.enum(SCOPES)).min(1),
  })
  .meta({
    id: 'KeyInput',
    example: { name: 'nightly mirror', scopes: ['entries:read', 'reports:read'] },
  })
export type KeyInput = z.input<typeof keyInputSchema>

/** A secret key, without the secret. */
export const keySchema = z
  .object({
    id: idSchema('key'),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    hint: z.string().meta({ description: 'The last four characters of the secret.' }),
    createdAt: timeSchema,
    lastUsedAt: timeSchema.nullable(),
  })
  .meta({ id: 'Key' })
export type Key = z.infer<typeof keySchema>

export const keyListSchema = z.object({ items: z.array(keySchema) }).meta({ id: 'KeyList' })

/** The one time a secret is shown. */
export const createdKeySchema = keySchema.extend({ secret: z.string() }).meta({ id: 'CreatedKey' })
export type CreatedKey = z.infer<typeof createdKeySchema>

export const memberSchema = z.object({ name: z.string(), email: z.string() }).meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>

/** What signs the identity of respondents. Shown to administrators only. */
export const identitySecretSchema = z.object({ secret: z.string() }).meta({ id: 'IdentitySecret' })
