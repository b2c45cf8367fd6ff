/** The one way an error leaves the app: RFC 9457, a code from the closed list, and the request's id. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemIssue,
} from '../../contracts/problem.ts'
import { describeError } from '../describe-error.ts'
import type { AppEnv } from './env.ts'

/** Issues named in one answer at most: enough to mend a form, too few to amplify a hostile body. */
const ISSUES_MAX = 20

interface ProblemOptions {
  readonly detail?: string
  readonly issues?: readonly ProblemIssue[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by routes and middleware to refuse a request. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly options: ProblemOptions

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? PROBLEMS[code].title)
    this.name = 'ProblemError'
    this.code = code
    this.options = options
  }
}

/** Answers with the problem document of a code. */
export function toProblem(
  c: Context<AppEnv>,
  code: ProblemCode,
  options: ProblemOptions = {},
): Response {
  const { status, title } = PROBLEMS[code]
  const problem: Problem = {
    type: `/problems/${code}`,
    title,
    status,
    detail: options.detail ?? title,
    instance: c.req.path,
    code,
    requestId: c.get('requestId') ?? 'req_none',
    ...(options.issues ? { issues: [...options.issues] } : {}),
  }
  return c.body(JSON.stringify(problem), status, {
    ...options.headers,
    'Content-Type': 'application/problem+json',
  })
}

/** The last stop of every error. Bugs are logged with the request's id and answered without their message. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof ProblemError) return toProblem(c, error.code, error.options)
  if (error instanceof HTTPException && error.status === 400) {
    return toProblem(c, 'malformed-json', { detail: 'The body could not be read as JSON.' })
  }
  if (error instanceof HTTPException && error.status === 413) return toProblem(c, 'body-too-large')
  if (error instanceof HTTPException && error.status === 415) {
    return toProblem(c, 'unsupported-media-type')
  }
  c.get('deps')?.log.error('request-failed', {
    requestId: c.get('requestId'),
    path: c.req.path,
    error: describeError(error),
  })
  return toProblem(c, 'internal-error')
}

/** One issue a field, with JSON Pointers. */
function toIssues(error: ZodError): ProblemIssue[] {
  return error.issues.slice(0, ISSUES_MAX).map((issue) => ({
    pointer: `/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    code: issue.code,
    message: issue.message,
  }))
}

/** The refusal of a body or query that failed its schema. */
export function refuseInvalid(error: ZodError): ProblemError {
  return refuseIssues(toIssues(error))
}

/** Names the first field that is wrong in `detail`, so that a log line or a terminal tells enough. */
export function refuseIssues(issues: readonly ProblemIssue[]): ProblemError {
  const [first] = issues
  return new ProblemError('validation-failed', {
    issues,
    ...(first ? { detail: `${first.pointer}: ${first.message}` } : {}),
  })
}
