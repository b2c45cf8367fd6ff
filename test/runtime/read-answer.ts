/** Reads answers as a client would: by the contract, with the body in the message of whatever fails. */
import { expect } from 'vitest'
import type * as z from 'zod'
import { PROBLEMS, type Problem, type ProblemCode, problemSchema } from '../../contracts/problem.ts'

/** The body of an answer with this status, parsed by its schema. */
export async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  status: number,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const body = await response.text()
  expect(response.status, body).toBe(status)
  return schema.parse(JSON.parse(body))
}

/** The problem document of a refusal, held against all that every refusal promises. */
export async function readProblem(response: Response, code: ProblemCode): Promise<Problem> {
  const body = await response.text()
  expect(response.headers.get('content-type'), body).toBe('application/problem+json')
  const problem = problemSchema.parse(JSON.parse(body))
  expect(problem, body).toMatchObject({ code, type: `/problems/${code}`, ...PROBLEMS[code] })
  expect(response.status).toBe(problem.status)
  expect(problem.requestId).toMatch(/^req_[0-9A-Z]{26}$/)
  expect(response.headers.get('request-id')).toBe(problem.requestId)
  return problem
}
