import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('counts what was accepted, refused and known already, and names the refused lines', () => {
  const file = writeLines([...LINES.map((line) => JSON.stringify(line)), 'not json'])

  const first = replay(file)
  expect(first).toContain('2 accepted, 0 duplicate, 3 refused')
  expect(first).toContain('line 3: text')
  expect(first).toContain('line 4: /rating')
  expect(first).toContain('line 5: not JSON')
  expect(replay(file)).toContain('0 accepted, 2 duplicate, 3 refused')
})

test('goes on where it was stopped', () => {
  const file = writeLines(['one', 'two', 'three'].map((text) => JSON.stringify({ text })))

  const refused = replay(file, '--key', 'epk_unknown')
  expect(refused).toContain('Run it again to go on')
  expect(replay(file)).toContain('3 accepted')
  expect(
    existsSync(join(server.dataFolder, 'replays')) &&
      readdirSync(join(server.dataFolder, 'replays')),
  ).toEqual([])
})

function replay(file: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/replay.ts', file, '--url', server.url, ...args],
    { env: { ...process.env, EARSHOT_DATA: server.dataFolder }, encoding: 'utf8' },
  )
  return `${stdout}${stderr}`
}

function writeLines(lines: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'earshot-replay-')), 'feedback.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
