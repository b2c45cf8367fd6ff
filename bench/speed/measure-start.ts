/** From `npm start` to the first answered request, with everything built. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { percentileOf } from './percentiles.ts'
import { findFreePort, waitUntilReady } from './server.ts'
import type { Row } from './table.ts'
import { makeFolder, removeFolder } from './temporary-folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ROUNDS = 3
const POLL_MS = 5

export const START_METHOD = `\
Start, ${ROUNDS} times each: from the command to the first answer of GET /health/live, asked every ${POLL_MS} ms, with the build up to date and an
empty data folder, so that each start also makes the database. "npm start" includes npm itself and the check that the build is fresh.
Goal: at most 2,000 ms.`

const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['npm', 'start'],
  ['node', 'worker/runtimes/node.ts'],
]

/** One row a command. */
export async function measureStart(): Promise<Row[]> {
  const times = COMMANDS.map((): number[] => [])
  for (let number = 0; number < ROUNDS; number += 1) {
    for (const [i, [command, ...parameters]] of COMMANDS.entries()) {
      times[i]?.push(await timeStart(command, parameters))
    }
  }
  return COMMANDS.map((command, i) => ({
    command: command.join(' '),
    'best ms': Math.round(Math.min(...(times[i] ?? []))),
    'median ms': Math.round(percentileOf(times[i] ?? [], 0.5)),
  }))
}

async function timeStart(command: string, parameters: readonly string[]): Promise<number> {
  const folder = makeFolder()
  const port = await findFreePort()
  const startedAt = performance.now()
  const child = spawn(command, parameters, {
    cwd: ROOT,
    // A group of its own: npm starts the server as its grandchild, and both must end.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      EARSHOT_DATA: folder,
      EARSHOT_PORT: String(port),
      EARSHOT_URL: `http://127.0.0.1:${port}`,
    },
  })
  const exited = once(child, 'exit')
  try {
    await waitUntilReady(port, POLL_MS)
    return performance.now() - startedAt
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await exited
    removeFolder(folder)
  }
}
