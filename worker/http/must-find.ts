/** Turns the store's "not there" into a 404. */
import { ProblemError } from './problem.ts'

/** The value, or a `not-found` problem that names what was looked for. */
export async function mustFind<Value>(
  found: Promise<Value | undefined>,
  what: string,
): Promise<Value> {
  const value = await found
  if (value === undefined)
    throw new ProblemError('not-found', { detail: `There is no such ${what}.` })
  return value
}
