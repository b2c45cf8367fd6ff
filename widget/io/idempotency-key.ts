/** Makes the name under which the server knows one feedback, however often it arrives. */

export function newIdempotencyKey(): string {
  // Not `randomUUID`: pages without TLS have none.
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')
}
