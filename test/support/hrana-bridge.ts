/**
 * A libSQL server for development and tests: Hrana over HTTP (the JSON of /v2/pipeline and /v3/pipeline) on the embedded
 * engine, since sqld comes neither from npm nor from Debian. A stream with an open transaction owns the one writing
 * connection until it ends or expires and everybody else waits in line, so nothing ever answers SQLITE_BUSY; on a file,
 * pipelines that only read run beside it and see the last commit.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { z } from 'zod'
import { answerRequest, isReadOnly, parseRequest, type StoredSql } from './hrana/answer.ts'
import { openConnection } from './hrana/connection.ts'
import { HranaError } from './hrana/error.ts'
import { pipelineSchema } from './hrana/request.ts'
import { createWriterTurn } from './hrana/writer-turn.ts'

export interface HranaBridgeOptions {
  /** A database file, or `:memory:`. */
  readonly path: string
  /** When given, every request must bear it. */
  readonly authToken?: string
  /** How long a stream may idle between two pipelines before its transaction is rolled back. */
  readonly streamTtlMs?: number
}

/** The part of a Request the bridge reads: Node's, the browser's and miniflare's all have it. */
interface BridgeRequest {
  readonly url: string
  readonly method: string
  readonly headers: { get(name: string): string | null }
  json(): Promise<unknown>
}

export interface HranaBridge {
  fetch(request: BridgeRequest): Promise<Response>
  /** Runs statements outside of every stream, for example migrations; throws while a transaction is open. */
  executeScript(sql: string): void
  close(): void
}

export interface ServedHranaBridge {
  readonly url: string
  readonly close: () => Promise<void>
}

interface Stream {
  readonly stored: StoredSql
  expiry?: NodeJS.Timeout
}

/** sqld's own time. */
const STREAM_TTL_MS = 10_000

export function createHranaBridge(options: HranaBridgeOptions): HranaBridge {
  const { path, authToken, streamTtlMs = STREAM_TTL_MS } = options
  const isFile = path !== ':memory:'
  const writer = openConnection(path, isFile ? ['journal_mode=WAL', 'synchronous=NORMAL'] : [])
  const reader = isFile ? openConnection(path, ['query_only=1']) : undefined
  const turn = createWriterTurn<Stream>()
  const idle = new Map<string, Stream>()
  let isClosed = false

  function leave(stream: Stream): void {
    if (!turn.isHeldBy(stream)) return
    if (!writer.isAutocommit()) writer.executeScript('ROLLBACK')
    turn.end(stream)
  }

  /** Single use: a baton names the stream until the next pipeline, which gets another one. */
  function issueBaton(stream: Stream): string {
    const baton = randomUUID()
    idle.set(baton, stream)
    stream.expiry = setTimeout(() => {
      idle.delete(baton)
      leave(stream)
    }, streamTtlMs)
    stream.expiry.unref()
    return baton
  }

  function takeStream(baton: string | null | undefined): Stream {
    if (!baton) return { stored: new Map() }
    const stream = idle.get(baton)
    if (!stream) throw new HranaError('STREAM_EXPIRED', 'The stream has expired due to inactivity')
    idle.delete(baton)
    clearTimeout(stream.expiry)
    return stream
  }

  async function runPipeline(body: unknown): Promise<Response> {
    const pipeline = pipelineSchema.safeParse(body)
    if (!pipeline.success)
      throw new HranaError('HRANA_PROTO_ERROR', z.prettifyError(pipeline.error))
    const stream = takeStream(pipeline.data.baton)
    const requests = pipeline.data.requests.map(parseRequest)

    const isBeside = !turn.isHeldBy(stream) && isReadOnly(requests, stream.stored)
    const connection = (isBeside && reader) || writer
    if (connection === writer) await turn.take(stream)
    if (isClosed) {
      turn.end(stream)
      throw new HranaError('SERVER_CLOSED', 'The server is closed')
    }

    const results = requests.map((request) => answerRequest(connection, stream.stored, request))
    const isLast = requests.some((request) => 'type' in request && request.type === 'close')
    if (isLast || writer.isAutocommit()) leave(stream)
    return toJson(200, { baton: isLast ? null : issueBaton(stream), base_url: null, results })
  }

  async function answer(request: BridgeRequest): Promise<Response> {
    if (authToken && request.headers.get('authorization') !== `Bearer ${authToken}`) {
      return toJson(401, { code: 'AUTH_FAILED', message: 'Unauthorized' })
    }
    const { pathname } = new URL(request.url)
    if (request.method === 'GET' && /\/v[23]$/.test(pathname)) return new Response('ok')
    if (request.method !== 'POST' || !/\/v[23]\/pipeline$/.test(pathname)) {
      return toJson(404, { code: 'NOT_FOUND', message: `There is no ${pathname}` })
    }
    return runPipeline(await request.json())
  }

  return {
    async fetch(request) {
      try {
        return await answer(request)
      } catch (thrown) {
        if (thrown instanceof HranaError) {
          return toJson(400, { code: thrown.code, message: thrown.message })
        }
        if (thrown instanceof SyntaxError) {
          return toJson(400, { code: 'HRANA_PROTO_ERROR', message: 'The body is not JSON' })
        }
        throw thrown
      }
    },
    executeScript(sql) {
      if (!turn.isFree()) throw new Error('A transaction is open: end it before running a script.')
      writer.executeScript(sql)
    },
    close() {
      if (isClosed) return
      isClosed = true
      for (const stream of idle.values()) {
        clearTimeout(stream.expiry)
        leave(stream)
      }
      reader?.close()
      writer.close()
    },
  }
}

/** Serves a bridge on the loopback address, on a free port unless one is given. */
export async function serveHranaBridge(
  options: HranaBridgeOptions & { readonly port?: number },
): Promise<ServedHranaBridge> {
  const bridge = createHranaBridge(options)
  const server = createServer(
    getRequestListener((request) => bridge.fetch(request), { overrideGlobalObjects: false }),
  )
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      bridge.close()
    },
  }
}

function toJson(status: number, body: unknown): Response {
  return Response.json(body, { status })
}
