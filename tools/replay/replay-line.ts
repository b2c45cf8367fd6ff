/** One line of a replay file, and the submission it becomes. */
import * as z from 'zod'
import { MESSAGE_MAX } from '../../contracts/limits.ts'
import type { Submission } from '../../contracts/submission.ts'

/** Other keys are let be: an export of another tool replays as it is. */
const lineSchema = z.object({
  text: z.string().min(1).max(MESSAGE_MAX),
  createdAt: z.union([z.iso.datetime({ offset: true }), z.int().nonnegative()]).optional(),
  source: z.string().optional(),
  rating: z.int().optional(),
})

export type ParsedLine =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly reason: string }

/** Reads one line of JSON. */
export function parseLine(line: string): ParsedLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, reason: 'not JSON' }
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, reason: issue ? `${issue.path.join('.')}: ${issue.message}` : 'not valid' }
  }
  const { text, createdAt, source, rating } = parsed.data
  return {
    ok: true,
    submission: {
      message: text,
      source: source ?? 'import',
      ...(rating === undefined ? {} : { rating }),
      ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
    },
  }
}
