/** The one error of the API client: an RFC 9457 problem, or the network's failure in the same shape. */
import type { Problem, ProblemIssue } from '../contracts/problem.ts'
import { strings } from './strings.ts'

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string
  readonly issues: readonly ProblemIssue[]

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail' | 'requestId' | 'issues'>) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.requestId = problem.requestId
    this.issues = problem.issues ?? []
  }
}

/** Reads the problem out of a refused response; what is no problem document becomes one. */
export async function fromResponse(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('Request-Id') ?? ''
  try {
    const body: Problem = await response.json()
    return new ApiProblem({
      ...body,
      detail: body.detail || body.title,
      requestId: body.requestId || requestId,
    })
  } catch {
    const detail = strings.problem.unreadable(response.status)
    return new ApiProblem({ status: response.status, code: 'unreadable', detail, requestId })
  }
}

/** Turns whatever was thrown into a problem that can be shown. */
export function toProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  const isNetwork = thrown instanceof TypeError
  return new ApiProblem({
    status: 0,
    code: isNetwork ? 'offline' : 'unexpected',
    detail: isNetwork ? strings.problem.offline : String(thrown),
    requestId: '',
  })
}
