/** What a client may ask for in a pipeline: the JSON bodies of Hrana 2 and 3 over HTTP, as schemas. */
import { z } from 'zod'
import { wireValueSchema } from './value.ts'

export type Condition =
  | { readonly type: 'ok' | 'error'; readonly step: number }
  | { readonly type: 'not'; readonly cond: Condition }
  | { readonly type: 'and' | 'or'; readonly conds: readonly Condition[] }
  | { readonly type: 'is_autocommit' }

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int().min(0) }),
    z.object({ type: z.literal('not'), cond: conditionSchema }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(conditionSchema) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

/** A SQL text itself, or the number under which the stream stored it. */
const sqlReference = { sql: z.string().nullish(), sql_id: z.int().nullish() }
export interface SqlReference {
  readonly sql?: string | null | undefined
  readonly sql_id?: number | null | undefined
}

const statementSchema = z.object({
  ...sqlReference,
  args: z.array(wireValueSchema).default([]),
  named_args: z.array(z.object({ name: z.string(), value: wireValueSchema })).default([]),
  want_rows: z.boolean().default(true),
})
export type WireStatement = z.output<typeof statementSchema>

const batchSchema = z.object({
  steps: z.array(z.object({ stmt: statementSchema, condition: conditionSchema.nullish() })),
})
export type WireBatch = z.output<typeof batchSchema>

export const streamRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: statementSchema }),
  z.object({ type: z.literal('batch'), batch: batchSchema }),
  z.object({ type: z.literal('sequence'), ...sqlReference }),
  z.object({ type: z.literal('describe'), ...sqlReference }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
  z.object({ type: z.literal('get_autocommit') }),
  z.object({ type: z.literal('close') }),
])
export type StreamRequest = z.output<typeof streamRequestSchema>

/** The requests stay unread here: one that is not understood is refused alone, its neighbours are answered. */
export const pipelineSchema = z.object({
  baton: z.string().nullish(),
  requests: z.array(z.unknown()),
})
