/** A refusal of the bridge itself, told to the client with a code as SQLite's own errors are. */
export class HranaError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'HranaError'
    this.code = code
  }
}

export interface WireError {
  readonly message: string
  readonly code: string
}

/** The wire form of anything thrown while a request is answered. SQLite's errors carry their extended code. */
export function toWireError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) return { message: String(thrown), code: 'UNKNOWN' }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'UNKNOWN'
  return { message: thrown.message, code }
}
