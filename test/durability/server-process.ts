/** The real server as a child process with a data folder and a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServerProcess {
  readonly child: ChildProcess
  readonly port: number
  readonly url: string
  readonly publicKey: string
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exited: Promise<number | null>
}

const ENTRY = join(import.meta.dirname, '../../worker/runtimes/node.ts')
const START_PATIENCE_MS = 20_000

/** Starts the server on `data` and waits until it answers. */
export async function startServer(data: string): Promise<ServerProcess> {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [ENTRY], {
    env: {
      ...process.env,
      EARSHOT_DATA: data,
      EARSHOT_PORT: String(port),
      EARSHOT_URL: url,
      EARSHOT_SUBMISSIONS_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const printed = collect(child)
  const deadline = Date.now() + START_PATIENCE_MS
  while (Date.now() < deadline) {
    const publicKey = /data-key="(epk_[^"]+)"/.exec(printed())?.[1]
    if (publicKey && (await isLive(port))) return { child, port, url, publicKey, exited }
    if (child.exitCode !== null) break
    await sleep(25)
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not start:\n${printed()}`)
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  return () => text
}

async function isLive(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined)
  return answer?.ok === true
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
