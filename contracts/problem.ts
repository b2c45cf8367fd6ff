/** The one error shape (RFC 9457) and the closed list of what can go wrong. */
import * as z from 'zod'

/** Code → HTTP status and title. The title never changes; `detail` says what happened this time. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body is not valid JSON' },
  'unsupported-media-type': { status: 415, title: 'Send the body as application/json' },
  'validation-failed': { status: 422, title: 'The request is not valid' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  unauthenticated: { status: 401, title: 'Sign in or send a key' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'origin-not-allowed': { status: 403, title: 'This origin may not send feedback to the project' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This method is not supported here' },
  conflict: { status: 409, title: 'This clashes with what is already there' },
  'claim-link-used': { status: 409, title: 'This link does not work any more' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  maintenance: { status: 503, title: 'The service is being maintained' },
  unavailable: { status: 503, title: 'The service cannot answer right now' },
} as const
export type ProblemCode = keyof typeof PROBLEMS
export type ProblemStatus = (typeof PROBLEMS)[ProblemCode]['status']

export const problemIssueSchema = z
  .object({
    pointer: z.string().meta({ description: 'JSON Pointer to the field (RFC 6901).' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'ProblemIssue' })
export type ProblemIssue = z.infer<typeof problemIssueSchema>

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    requestId: z.string(),
    issues: z.array(problemIssueSchema).optional(),
  })
  .meta({
    id: 'Problem',
    example: {
      type: '/problems/validation-failed',
      title: 'The request is not valid',
      status: 422,
      detail: 'message: at most 4000 characters',
      instance: '/v1/submissions',
      code: 'validation-failed',
      requestId: 'req_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
      issues: [{ pointer: '/message', code: 'too_big', message: 'at most 4000 characters' }],
    },
  })
export type Problem = z.infer<typeof problemSchema>
