/** The real server as a process of its own, on a free port with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly dataFolder: string
  readonly process: ChildProcess
  /** The one-time link of the banner; undefined once the install is claimed. */
  readonly claimUrl: string | undefined
  readonly publicKey: string
  /** The exit code once it has ended, or null where a signal ended it. */
  readonly exited: Promise<number | null>
  /** Ends the process by SIGTERM and answers its exit code. */
  stop(): Promise<number | null>
  /** Ends the process and removes its data. */
  close(): Promise<void>
}

export interface ServerOptions {
  /** A folder to go on with, from an earlier server. */
  readonly dataFolder?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Starts the server and waits for its banner. The static build must be there: `npm test` makes it first. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'earshot-server-'))
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['worker/runtimes/node.ts', ...(options.args ?? [])], {
    env: {
      ...process.env,
      EARSHOT_DATA: dataFolder,
      EARSHOT_PORT: String(port),
      EARSHOT_URL: url,
      ...options.variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const { claimUrl, publicKey } = await readBanner(child)

  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM')
    return exited
  }
  return {
    url,
    port,
    dataFolder,
    process: child,
    claimUrl,
    publicKey,
    exited,
    stop,
    async close() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function readBanner(
  child: ChildProcess,
): Promise<{ claimUrl: string | undefined; publicKey: string }> {
  if (!child.stdout || !child.stderr) throw new Error('the server has no output to read')
  const errors: string[] = []
  child.stderr.on('data', (part: Buffer) => errors.push(part.toString()))
  let claimUrl: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    claimUrl ??= /http\S+\/claim#\S+/.exec(line)?.[0]
    const publicKey = /data-key="([^"]+)"/.exec(line)?.[1]
    if (publicKey) {
      child.stdout.resume()
      return { claimUrl, publicKey }
    }
  }
  throw new Error(`the server ended before it was ready:\n${errors.join('')}`)
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('the probe has no port')
  probe.close()
  await once(probe, 'close')
  return address.port
}
