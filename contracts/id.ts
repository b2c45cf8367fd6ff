/** Identifiers: a prefix that names the kind, then a ULID, so that ids sort by the time they were made. */
import * as z from 'zod'

export const ID_PREFIXES = {
  project: 'prj',
  entry: 'ent',
  survey: 'srv',
  tag: 'tag',
  theme: 'thm',
  lineage: 'lin',
  report: 'rep',
  run: 'run',
  event: 'evt',
  key: 'key',
  member: 'mem',
  request: 'req',
  announcement: 'ann',
  attachment: 'att',
  reply: 'rpl',
} as const
export type IdPrefix = (typeof ID_PREFIXES)[keyof typeof ID_PREFIXES]

/** The schema of an id of one kind, such as `ent_01JD…`. */
export function idSchema(prefix: IdPrefix): z.ZodString {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `must be an id like ${prefix}_01JD…`)
}

/** ISO 8601 with any offset inwards, in UTC with milliseconds outwards. */
export const timeSchema = z.iso.datetime({ offset: true }).meta({
  description: 'ISO 8601 time. Answers are always in UTC.',
  example: '2026-11-22T19:54:44.000Z',
})
