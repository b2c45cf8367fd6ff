/**
 * `npm run dev:worker`: Earshot on the Workers runtime of this machine, without an account or a network. Serves a libSQL
 * file over HTTP, applies the migrations it lacks, runs `wrangler dev` against it with the cron triggers that wrangler
 * leaves out, and ends everything together. Whatever is written after `--` goes on to wrangler; EARSHOT_PORT,
 * EARSHOT_DATA and EARSHOT_SECRET mean what they mean on Node.
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
import { Cron } from 'croner'
import { serveHranaBridge } from '../test/support/hrana-bridge.ts'
import { SCHEDULE } from '../worker/jobs/schedule.ts'
import { keepCookieSecret } from '../worker/runtimes/node/cookie-secret.ts'
import { greetingLines } from '../worker/runtimes/node/greeting.ts'
import { prepareRemoteDatabase } from './remote/prepare-database.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const WRANGLER = join(dirname(require.resolve('wrangler/package.json')), 'bin', 'wrangler.js')
const READY_POLL_MS = 100
/** wrangler ends within two seconds; what still runs after this is killed. */
const SHUTDOWN_MS = 5_000

/** No telemetry, no error reports, no request for Cloudflare's metadata, no log files, and no word on cron triggers. */
const QUIET = {
  CI: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'error',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
}

await main()

async function main(): Promise<void> {
  const folder = process.env['EARSHOT_DATA'] ?? './data'
  const port = process.env['EARSHOT_PORT'] ?? '8787'
  const authToken = randomBytes(24).toString('base64url')
  const url = `http://localhost:${port}`

  await probePort(Number(port))
  await mkdir(folder, { recursive: true })
  const bridge = await serveHranaBridge({ path: join(folder, 'earshot-worker.db'), authToken })
  try {
    const install = await prepareRemoteDatabase(bridge.url, authToken)
    const wrangler = startWrangler(port, {
      LIBSQL_URL: bridge.url,
      LIBSQL_AUTH_TOKEN: authToken,
      EARSHOT_URL: url,
      EARSHOT_SECRET: process.env['EARSHOT_SECRET'] ?? keepCookieSecret(folder),
    })
    void untilReady(`http://127.0.0.1:${port}`, wrangler).then((isReady) => {
      if (isReady) console.log(greetingLines(url, install).join('\n'))
    })
    const schedule = startSchedule(`http://127.0.0.1:${port}`)
    process.exitCode = await untilEnded(wrangler)
    for (const cron of schedule) cron.stop()
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

/** Cloudflare ticks the cron triggers, `wrangler dev` does not. A tick that finds the Worker away is lost, as there. */
function startSchedule(origin: string): Cron[] {
  return SCHEDULE.map(({ cron }) => {
    const query = new URLSearchParams({ cron })
    const options = { timezone: 'UTC', unref: true, protect: true, catch: true }
    return new Cron(cron, options, async () => {
      await fetch(`${origin}/cdn-cgi/handler/scheduled?${query}`)
    })
  })
}

/** Leads a process group of its own, so that wrangler, workerd and esbuild can be ended together. */
function startWrangler(port: string, variables: Readonly<Record<string, string>>): ChildProcess {
  const args = [
    ...['dev', '--ip', '127.0.0.1', '--port', port],
    '--show-interactive-dev-session=false',
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ...process.argv.slice(2),
  ]
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: { ...QUIET, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}

async function untilReady(origin: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(`${origin}/health/live`).catch(() => undefined)
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
