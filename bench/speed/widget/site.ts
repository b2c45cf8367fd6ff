/** One local server for all pages and their scripts, everything compressed beforehand. Nothing here needs a network. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress } from '../weigh.ts'

const PUBLIC = fileURLToPath(new URL('../../../dist/public/', import.meta.url))

const SCRIPT = 'text/javascript; charset=utf-8'
const PAGE = 'text/html; charset=utf-8'

export interface Site {
  readonly origin: string
  /** Adds a file by its path. */
  add(path: string, body: string): void
  /** Paths asked for since the last call, in order, each as often as it was. */
  takeRequested(): readonly string[]
  /** From now on files of Earshot's build that are not listed are asked for in vain: their answers never come. */
  serveOnly(files: readonly string[] | undefined): void
  close(): Promise<void>
}

/** `config` is what the project asks and tells. */
export async function serveSite(config: unknown): Promise<Site> {
  const compressed = new Map<string, { readonly type: string; readonly body: Buffer }>()
  const add = (path: string, body: string): void => {
    const type = path.endsWith('.js') ? SCRIPT : PAGE
    compressed.set(path, { type, body: compress(Buffer.from(body)) })
  }
  let requested: string[] = []
  let only: readonly string[] | undefined

  const answer = (path: string, response: ServerResponse): void => {
    if (path === '/v1/config') {
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=60' }
      response.writeHead(200, headers).end(JSON.stringify(config))
      return
    }
    const isOurs = /^\/widget[\w.-]*\.js$/.test(path)
    if (isOurs && only && !only.includes(path.slice(1))) return
    if (isOurs && !compressed.has(path)) add(path, readFileSync(join(PUBLIC, path), 'utf8'))
    const file = compressed.get(path)
    // What peers send home is taken, and nothing is done with it.
    if (!file) response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
    else
      response
        .writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br' })
        .end(file.body)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    requested.push(pathname)
    answer(pathname, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  return {
    origin: `http://127.0.0.1:${address.port}`,
    add,
    takeRequested() {
      const taken = requested
      requested = []
      return taken
    },
    serveOnly(files) {
      only = files
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
