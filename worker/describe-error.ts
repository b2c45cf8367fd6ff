/** What may be logged or stored of an error. */

/**
 * The stack of an error without the values of its query: Drizzle writes them into the message, and they hold texts,
 * e-mails and session tokens.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('query' in error && 'params' in error) return `query failed: ${describeError(error.cause)}`
  return error.stack ?? error.message
}
