/** One execution of a scheduled job. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { pageSchema } from './page.ts'
import { JOB_NAMES, RUN_STATES } from './vocabulary.ts'

export const runInputSchema = z
  .strictObject({
    job: z.enum(JOB_NAMES).optional().meta({ description: 'All of them in order when left out.' }),
  })
  .meta({ id: 'RunInput' })
export type RunInput = z.input<typeof runInputSchema>

export const runSchema = z
  .object({
    id: idSchema('run'),
    job: z.enum(JOB_NAMES),
    state: z.enum(RUN_STATES),
    startedAt: timeSchema,
    endedAt: timeSchema.nullable(),
    processed: z.int(),
    failed: z.int(),
    remaining: z.int(),
    error: z.string().nullable(),
  })
  .meta({ id: 'Run' })
export type Run = z.infer<typeof runSchema>

export const runPageSchema = pageSchema(runSchema, 'RunPage')

/** The runs that were asked for were queued; poll `GET /v1/runs` to follow them. */
export const runAcceptedSchema = z
  .object({ jobs: z.array(z.enum(JOB_NAMES)) })
  .meta({ id: 'RunAccepted' })
