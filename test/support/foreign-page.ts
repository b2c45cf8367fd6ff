/** A page on somebody else's origin: serves the given HTML with the given headers on the loopback address, at any path. */
import { once } from 'node:events'
import { createServer } from 'node:http'

export interface ForeignPage {
  readonly origin: string
  readonly close: () => Promise<void>
}

export async function serveForeignPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ForeignPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')

  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
