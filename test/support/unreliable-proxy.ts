/** A real HTTP proxy before a server, which loses, delays or answers what the test says. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** A request of the widget to the API, as it came in. Preflights and files of the widget itself always pass. */
export interface SeenRequest {
  readonly path: string
  readonly idempotencyKey: string
  readonly body: Buffer
}

/** `lose-answer`: the server does its work, and the browser hears nothing of it. */
export type Behaviour =
  | 'pass'
  | 'lose-answer'
  | 'lose-request'
  | 'hang'
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }

export interface UnreliableProxy {
  readonly url: string
  readonly seen: readonly SeenRequest[]
  /** From now on. Forgets what was seen. */
  behave(answer: (request: SeenRequest, index: number) => Behaviour): void
  /** Another server takes the place of the first one. */
  retarget(url: string): void
  close(): Promise<void>
}

export async function startProxy(url: string): Promise<UnreliableProxy> {
  let target = url
  let seen: SeenRequest[] = []
  let answer: (request: SeenRequest, index: number) => Behaviour = () => 'pass'

  const server = createServer(async (incoming, outgoing) => {
    const body = await readAll(incoming)
    const path = incoming.url ?? '/'
    if (incoming.method !== 'POST') return forward(target, incoming, body, outgoing, false)
    const key = incoming.headers['idempotency-key']
    const request = { path, idempotencyKey: String(key), body }
    seen.push(request)
    const behaviour = answer(request, seen.length - 1)
    if (behaviour === 'hang') return
    if (behaviour === 'lose-request') return void incoming.socket.destroy()
    if (typeof behaviour === 'string')
      return forward(target, incoming, body, outgoing, behaviour === 'lose-answer')
    outgoing
      .writeHead(behaviour.status, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Content-Type': 'application/problem+json',
        ...behaviour.headers,
      })
      .end(JSON.stringify(behaviour.body ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    get seen() {
      return seen
    },
    behave(next) {
      seen = []
      answer = next
    },
    retarget(next) {
      target = next
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function forward(
  target: string,
  { method, url = '/', headers, socket }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  isLost: boolean,
): void {
  const upstream = request(new URL(url, target), { method, headers }, (answer) => {
    if (isLost) {
      answer.resume().on('end', () => socket.destroy())
      return
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  upstream.on('error', () => socket.destroy())
  upstream.end(body)
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
