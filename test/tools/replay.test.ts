import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
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

/** What a target asks to wait for where it answers 429: longer than a run takes, shorter than a test may. */
const RETRY_AFTER_SECONDS = 15
const SLOW_MS = 100

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
  let refusesFrom = 2
  const target = await serveTarget((line) => (line < refusesFrom ? 201 : 401))
  const args = [writeTexts(3), '--url', target.url, '--key', 'epk_1', '--senders', '1']

  const stopped = await replay(args, dataFolder)
  refusesFrom = Number.POSITIVE_INFINITY
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
  let refusesFrom = 2
  const first = await serveTarget((line) => (line < refusesFrom ? 201 : 401))
  await replay([file, '--url', first.url, '--key', 'epk_1', '--senders', '1'], dataFolder)
  refusesFrom = Number.POSITIVE_INFINITY
  const next = isOtherServer ? await serveTarget() : first

  const { output } = await replay([file, '--url', next.url, '--key', key], dataFolder)

  expect(output).toContain('3 accepted')
})

test.each(['abc', '0', '257', '1.5', ''])('takes no --senders "%s"', async (senders) => {
  const target = await serveTarget()

  const { code, output } = await replay(
    [writeTexts(1), '--url', target.url, '--key', 'epk_1', `--senders=${senders}`],
    makeFolder(),
  )

  expect(code).toBe(2)
  expect(output).toBe(`--senders takes a whole number from 1 to 256, not "${senders}".\n`)
  expect(target.linesSeen).toEqual([])
})

describe('when the key is refused', () => {
  test('every sender stops', async () => {
    const target = await serveTarget((line) => (line === 5 ? 401 : 201), { slowLines: [0, 200] })

    const { code, output } = await replay(
      [writeTexts(200), '--url', target.url, '--key', 'epk_1', '--senders', '4'],
      makeFolder(),
    )

    expect(code).toBe(1)
    expect(output).toContain('Stopped: revoked. Run it again to go on.')
    expect(target.linesSeen.length).toBeLessThan(20)
  })

  test('nobody waits for the rate limit any more', async () => {
    const target = await serveTarget((line) => [429, 401][line] ?? 201, { slowLines: [1, 2] })
    const startedAt = performance.now()

    const { output } = await replay(
      [writeTexts(50), '--url', target.url, '--key', 'epk_1', '--senders', '2'],
      makeFolder(),
    )

    expect(output).toContain('Stopped: revoked.')
    expect(target.linesSeen).toEqual([0, 1])
    expect(performance.now() - startedAt).toBeLessThan(RETRY_AFTER_SECONDS * 1000)
  })

  test('says so however many lines were refused before', async () => {
    const target = await serveTarget((line) => (line === 30 ? 401 : 422))

    const { output } = await replay(
      [writeTexts(31), '--url', target.url, '--key', 'epk_1', '--senders', '1'],
      makeFolder(),
    )

    expect(output).toContain('Stopped: revoked.')
  })
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
  readonly linesSeen: readonly number[]
}

/** A server that answers each line by its number. The lines from the first of `slowLines` to before the second take a while. */
async function serveTarget(
  statusOf: (line: number) => number = () => 201,
  {
    slowLines: [slowFrom, slowTo] = [0, 0],
  }: { readonly slowLines?: readonly [number, number] } = {},
): Promise<TargetServer> {
  const linesSeen: number[] = []
  const target = createServer((request, response) => {
    const line = Number(String(request.headers['idempotency-key']).split('-').at(-1))
    linesSeen.push(line)
    const answer = (): void => {
      response.writeHead(statusOf(line), {
        'Content-Type': 'application/json',
        'Retry-After': `${RETRY_AFTER_SECONDS}`,
      })
      response.end(JSON.stringify({ detail: 'revoked' }))
    }
    setTimeout(answer, slowFrom <= line && line < slowTo ? SLOW_MS : 0)
  }).listen(0, '127.0.0.1')
  await once(target, 'listening')
  onTestFinished(() => {
    target.closeAllConnections()
    target.close()
  })
  const address = target.address()
  if (address === null || typeof address === 'string') throw new Error('the target has no port')
  return { url: `http://127.0.0.1:${address.port}`, linesSeen }
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
