/** The network address of a request on Node. */
import type { IncomingMessage } from 'node:http'

/** The peer's address, or what a trusted proxy says of it. */
export function createAddressOf(
  isProxyTrusted: boolean,
): (request: Request, env: unknown) => string {
  return (request, env) => {
    const forwarded = isProxyTrusted ? request.headers.get('x-forwarded-for') : null
    // The last entry is the one that our own proxy wrote; what stands before it may be the client's invention.
    const proxied = forwarded?.split(',').at(-1)?.trim()
    return proxied || incomingOf(env)?.socket.remoteAddress || 'unknown'
  }
}

/** `@hono/node-server` puts Node's request into the env under `incoming`. */
function incomingOf(env: unknown): Pick<IncomingMessage, 'socket'> | undefined {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return undefined
  const { incoming } = env
  return isIncoming(incoming) ? incoming : undefined
}

function isIncoming(value: unknown): value is Pick<IncomingMessage, 'socket'> {
  return typeof value === 'object' && value !== null && 'socket' in value
}
