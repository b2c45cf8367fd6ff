/**
 * `npm run dev:worker`: Earshot on the Workers runtime of this machine, without an account or a network. Serves a libSQL
 * file over HTTP, applies the migrations it lacks, runs `wrangler dev` against it and ends both together. Whatever is
 * written after `--` goes on to wrangler; EARSHOT_PORT and EARSHOT_DATA mean what they mean on Node.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client/http'
import { drizzle } from 'drizzle-orm/libsql/http'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { serveHranaBridge } from '../test/support/hrana-bridge.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const WRANGLER = join(dirname(require.resolve('wrangler/package.json')), 'bin', 'wrangler.js')
const READY_POLL_MS = 100
/** wrangler ends within two seconds; what still runs after this is killed. */
const SHUTDOWN_MS = 5_000

/** No telemetry, no error reports, no request for Cloudflare's metadata, no log files. */
const QUIET = {
  CI: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'warn',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
}

await main()

async function main(): Promise<void> {
  const path = join(process.env['EARSHOT_DATA'] ?? './data', 'earshot-worker.db')
  const port = process.env['EARSHOT_PORT'] ?? '8787'
  const authToken = randomBytes(24).toString('base64url')
  const address = `http://localhost:${port}`

  await probePort(Number(port))
  await mkdir(dirname(path), { recursive: true })
  const bridge = await serveHranaBridge({ path, authToken })
  try {
    await applyMigrations(bridge.url, authToken)
    const variables = [`LIBSQL_URL:${bridge.url}`, `LIBSQL_AUTH_TOKEN:${authToken}`]
    const wrangler = startWrangler(port, [...variables, `EARSHOT_URL:${address}`])
    void untilReady(`http://127.0.0.1:${port}/health/live`, wrangler).then((isReady) => {
      if (isReady) console.log(`Earshot: ${address} on workerd, data in ${path}. Ctrl-C ends it.`)
    })
    process.exitCode = await untilEnded(wrangler)
  } finally {
    await bridge.close()
  }
}

/** Rejects when another server has the port, before that server's answer could be taken for ours. */
async function probePort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1')
  await once(probe, 'listening').catch((cause: unknown) => {
    throw new Error(`Port ${port} is taken: end what runs there or set EARSHOT_PORT.`, { cause })
  })
  probe.close()
  await once(probe, 'close')
}

async function applyMigrations(url: string, authToken: string): Promise<void> {
  const client = createClient({ url, authToken })
  try {
    await migrate(drizzle({ client }), { migrationsFolder: join(ROOT, 'drizzle', 'migrations') })
  } finally {
    client.close()
  }
}

/** Leads a process group of its own, so that wrangler, workerd and esbuild can be ended together. */
function startWrangler(port: string, variables: readonly string[]): ChildProcess {
  const args = [
    ...['dev', '--ip', '127.0.0.1', '--port', port],
    '--show-interactive-dev-session=false',
    ...variables.flatMap((variable) => ['--var', variable]),
    ...process.argv.slice(2),
  ]
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: { ...QUIET, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}

async function untilReady(url: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response) return true
    await sleep(READY_POLL_MS)
  }
  return false
}

/** Resolves with the exit code when wrangler is gone: by itself, or because this process was asked to end. */
async function untilEnded(child: ChildProcess): Promise<number> {
  let isAsked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isAsked) return
      isAsked = true
      signalGroup(child, 'SIGTERM')
      setTimeout(() => signalGroup(child, 'SIGKILL'), SHUTDOWN_MS).unref()
    })
  }
  const [code] = await once(child, 'exit')
  signalGroup(child, 'SIGKILL')
  return isAsked ? 0 : Number(code ?? 1)
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group has ended already.
  }
}
