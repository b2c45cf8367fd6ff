/** Ends an HTTP server without resetting what clients have already sent. */
import type { Server } from 'node:http'
import { Server as SocketServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Connections that the kernel completed before the end are accepted within this time. */
const ACCEPT_MS = 50

/** What was sent before the end is read within this time; a connection that is silent for longer was idle. */
const SILENCE_MS = 250

/**
 * What is not answered by then is cut. Browsers open connections ahead that never send anything; Node counts those as
 * busy for a minute.
 */
const PATIENCE_MS = 5_000

/** Accepts no more connections, answers what is under way, and resolves once the last connection has ended. */
export async function drainServer(server: Server): Promise<void> {
  // Otherwise a client would keep its connection and send the next request into a closing socket.
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close')
  })
  await sleep(ACCEPT_MS)
  const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  const sweep = setInterval(() => server.closeIdleConnections(), SILENCE_MS)
  // Not `server.close()`: it resets connections whose request has arrived but was not read yet.
  await new Promise((resolve) => SocketServer.prototype.close.call(server, resolve))
  clearInterval(sweep)
  clearTimeout(cutOff)
}
