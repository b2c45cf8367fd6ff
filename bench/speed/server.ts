/** Starts a server under measurement in a process of its own and asks it what it used. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Usage } from './meter.ts'

const METER = new URL('./meter.ts', import.meta.url).href
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const READY_MS = 20_000
const POLL_MS = 20

export interface Server {
  readonly port: number
  usage(): Promise<Usage>
  /** The first line of what it complained about, if it did. */
  complaint(): string | undefined
  /** Ends it the way an operator would, and waits. Once it has ended, does nothing. */
  stop(): Promise<void>
}

/** Resolves when it answers. */
export async function startServer(
  file: URL,
  port: number,
  variables: Readonly<Record<string, string>>,
): Promise<Server> {
  const child = fork(fileURLToPath(file), [], {
    cwd: ROOT,
    execArgv: ['--import', METER],
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint: string | undefined
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint ??= text.split('\n')[0]
  })
  try {
    await waitUntilReady(port)
  } catch (error) {
    child.kill()
    throw new Error(`${file.pathname} did not start: ${complaint}`, { cause: error })
  }
  return {
    port,
    complaint: () => complaint,
    async usage() {
      const answered = once(child, 'message')
      child.send('usage')
      const [usage]: Usage[] = await answered
      if (!usage) throw new Error('a server answers with its usage')
      return usage
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** A port that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP address has a port')
  return address.port
}

/** Resolves when `GET /health/live` is answered. */
export async function waitUntilReady(port: number, pollMs = POLL_MS): Promise<void> {
  const giveUpAt = performance.now() + READY_MS
  while (!(await isAlive(port))) {
    if (performance.now() > giveUpAt) throw new Error(`nothing answers at port ${port}`)
    await sleep(pollMs)
  }
}

async function isAlive(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/live`)).ok
  } catch {
    return false
  }
}
