import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type RunningServer, startServer } from '../support/running-server.ts'

const LINES = [
  {
    text: 'The seat was broken and nobody cared.',
    createdAt: '2026-01-05T10:00:00Z',
    rating: 1,
    airline: 'Any',
  },
  { text: 'Friendly crew, on time.', createdAt: 1_767_700_000_000, source: 'app-store', rating: 5 },
  { text: '' },
  { text: 'Lost my bag twice.', rating: 9 },
]

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ variables: { EARSHOT_SUBMISSIONS_PER_MINUTE: '20' } })
})

afterAll(() => server?.close())

test('counts what was accepted, refused and known already, and names the refused lines', async () => {
  const file = writeLines([...LINES.map((line) => JSON.stringify(line)), 'not json'])
  const args = [file, '--url', server.url]

  const first = await replay(args)
  const second = await replay(args)

  expect(first.output).toContain('2 accepted, 0 duplicate, 3 refused')
  expect(first.output).toContain('line 3: text')
  expect(first.output).toContain('line 4: /rating')
  expect(first.output).toContain('line 5: not JSON')
  expect(second.output).toContain('0 accepted, 2 duplicate, 3 refused')
})

test('goes on where it was stopped', async () => {
  const dataFolder = makeFolder()
  const target = await serveTarget({ refusesFrom: 2 })
  const args = [writeTexts(3), '--url', target.url, '--key', 'epk_1', '--senders', '1']

  const stopped = await replay(args, dataFolder)
  target.setRefusesFrom(Number.POSITIVE_INFINITY)
  const resumed = await replay(args, dataFolder)

  expect(stopped).toMatchObject({ code: 1 })
  expect(stopped.output).toContain('Stopped: revoked. Run it again to go on.')
  expect(resumed.output).toContain('Going on at line 3.')
  expect(resumed.output).toContain('1 accepted')
  expect(await readdir(join(dataFolder, 'replays'))).toEqual([])
})

test.each([
  ['another server', true, 'epk_1'],
  ['another key', false, 'epk_2'],
])('starts from the first line with %s', async (_name, isOtherServer, key) => {
  const dataFolder = makeFolder()
  const file = writeTexts(3)
  const first = await serveTarget({ refusesFrom: 2 })
  await replay([file, '--url', first.url, '--key', 'epk_1', '--senders', '1'], dataFolder)
  first.setRefusesFrom(Number.POSITIVE_INFINITY)
  const next = isOtherServer ? await serveTarget() : first

  const { output } = await replay([file, '--url', next.url, '--key', key], dataFolder)

  expect(output).toContain('3 accepted')
})

interface Run {
  readonly code: number
  readonly output: string
}

function replay(args: readonly string[], dataFolder = server.dataFolder): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['tools/replay.ts', ...args],
      { env: { ...process.env, EARSHOT_DATA: dataFolder } },
      (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` }),
    )
  })
}

interface TargetServer {
  readonly url: string
  readonly keys: readonly string[]
  setRefusesFrom(line: number): void
}

/** A server that takes every line up to `refusesFrom`, and refuses the key from there on. */
async function serveTarget({ refusesFrom = Number.POSITIVE_INFINITY } = {}): Promise<TargetServer> {
  let firstRefused = refusesFrom
  const keys: string[] = []
  const target = createServer((request, response) => {
    const key = String(request.headers['idempotency-key'])
    keys.push(key)
    const isRefused = Number(key.split('-').at(-1)) >= firstRefused
    response.writeHead(isRefused ? 401 : 201, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ detail: 'revoked' }))
  }).listen(0, '127.0.0.1')
  await once(target, 'listening')
  onTestFinished(() => {
    target.closeAllConnections()
    target.close()
  })
  const address = target.address()
  if (address === null || typeof address === 'string') throw new Error('the target has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    keys,
    setRefusesFrom(line) {
      firstRefused = line
    },
  }
}

function writeTexts(count: number): string {
  return writeLines(
    Array.from({ length: count }, (_, index) => JSON.stringify({ text: `${index}` })),
  )
}

function writeLines(lines: readonly string[]): string {
  const file = join(makeFolder(), 'feedback.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-replay-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
