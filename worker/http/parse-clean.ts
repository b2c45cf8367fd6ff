/** Reads a body whose texts are shown to others as they are. */
import type * as z from 'zod'
import { cleanJson } from '../ingest/clean-json.ts'
import { refuseInvalid } from './problem.ts'

/** The body with clean texts, or a refusal where one of them is nothing once it is clean. */
export function parseClean<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(cleanJson(body))
  if (!parsed.success) throw refuseInvalid(parsed.error)
  return parsed.data
}
