/**
 * `npm run replay -- <file.jsonl> [--url …] [--key …] [--senders 16]`: posts a file of entries through the public ingest
 * API. Respects rate limits, can be stopped and started again, and sends no line twice: each has its own idempotency key.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { parseConfig } from '../worker/config.ts'
import { parseSenders, SENDERS_MAX } from './replay/parse-senders.ts'
import { createGate, postLine } from './replay/post-line.ts'
import { parseLine } from './replay/replay-line.ts'
import { openProgress } from './replay/replay-progress.ts'
import { runSenders } from './replay/run-senders.ts'

const SAVE_EVERY_LINES = 200
const REASONS_SHOWN = 10

const config = parseConfig(process.env)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: config.EARSHOT_URL },
    key: { type: 'string' },
    senders: { type: 'string', default: '16' },
  },
})
const [file] = positionals
if (file === undefined) {
  console.error(
    'Name a file: npm run replay -- feedback.jsonl\nEach line: {"text", "createdAt"?, "source"?, "rating"?}',
  )
  process.exit(2)
}
const senders = parseSenders(values.senders)
if (senders === undefined) {
  console.error(`--senders takes a whole number from 1 to ${SENDERS_MAX}, not "${values.senders}".`)
  process.exit(2)
}

const bytes = readFileSync(file)
const fileHash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
const lines = bytes.toString('utf8').split('\n')
while (lines.at(-1)?.trim() === '') lines.pop()
const target = { url: values.url, key: values.key ?? (await findPublicKey(values.url)) }
const progress = openProgress(join(config.EARSHOT_DATA, 'replays'), { fileHash, ...target })
const stop = new AbortController()
const gate = createGate(stop.signal)
const counts = { accepted: 0, duplicate: 0, refused: 0 }
const reasons: string[] = []

const startedAt = performance.now()
const bar = new SingleBar({
  format: '[{bar}] {value}/{total} {duration_formatted} eta {eta_formatted}',
})
if (progress.resumeAt > 0) console.log(`Going on at line ${progress.resumeAt + 1}.`)
bar.start(lines.length, progress.resumeAt)
process.once('SIGINT', () => {
  progress.save()
  bar.stop()
  process.exit(130)
})

try {
  const run = { senders, from: progress.resumeAt, to: lines.length, stop }
  await runSenders(run, async (index) => {
    await sendLine(index, lines[index] ?? '')
    progress.settle(index)
    bar.increment()
    if (index % SAVE_EVERY_LINES === 0) progress.save()
  })
  progress.clear()
} catch (error) {
  progress.save()
  process.exitCode = 1
  reasons.unshift(
    `Stopped: ${error instanceof Error ? error.message : String(error)}. Run it again to go on.`,
  )
} finally {
  bar.stop()
}
const seconds = (performance.now() - startedAt) / 1000
console.log(
  `${counts.accepted} accepted, ${counts.duplicate} duplicate, ${counts.refused} refused in ${seconds.toFixed(1)} s`,
)
for (const reason of reasons.slice(0, REASONS_SHOWN)) console.log(`  ${reason}`)

async function sendLine(index: number, line: string): Promise<void> {
  const parsed = parseLine(line)
  const outcome = parsed.ok
    ? await postLine(target, gate, parsed.submission, `replay-${fileHash}-${index}`)
    : ({ kind: 'refused', reason: parsed.reason } as const)
  counts[outcome.kind] += 1
  if (outcome.kind === 'refused') reasons.push(`line ${index + 1}: ${outcome.reason}`)
}

async function findPublicKey(url: string): Promise<string> {
  const response = await fetch(`${url}/demo/key.json`)
  const body: unknown = await response.json()
  if (
    typeof body === 'object' &&
    body !== null &&
    'publicKey' in body &&
    typeof body.publicKey === 'string'
  ) {
    return body.publicKey
  }
  throw new Error(`${url} has no project yet; name a key with --key`)
}
